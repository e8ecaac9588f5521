import type { Texts } from './texts.ts';

export const fi = {
  problem: {
    required: () =>
      'Kysymyksestä puuttuu vastaus. Sitä tarvitaan tuloksen laskemiseen. Valitse parhaiten sopiva vaihtoehto.',
    'not-an-option': () => 'Vastaus ei ole vaihtoehtojen joukossa. Valitse jokin näkyvistä vaihtoehdoista.',
    'not-a-number': () => 'Vastausta ei voitu lukea lukuna. Kirjoita numeroina, esimerkiksi 12 tai 12,5.',
    'not-whole': () => 'Vastauksessa on desimaaleja. Tähän tarvitaan kokonaisluku, esimerkiksi 12.',
    'too-small': ({ limit }) =>
      `Luku on pienempi kuin ${limit}, joka on pienin mahdollinen. Tarkista luku ja kirjoita se uudelleen.`,
    'too-big': ({ limit }) =>
      `Luku on suurempi kuin ${limit}, joka on suurin mahdollinen. Tarkista luku ja kirjoita se uudelleen.`,
    'not-asked': () =>
      'Tätä ei kysytä aiemman vastauksesi perusteella. Muuta aiempaa vastausta, jos se meni väärin.',
    'unknown-question': () => 'Yksi vastaus ei kuulu tähän kyselyyn. Avaa kysely uudelleen.',
  },
  cannotTell: {
    'missing-answers':
      'Varmaa tulosta ei voi kertoa, koska yksi tai useampi vastaus puuttuu. Palaa takaisin ja vastaa siihen, mihin voit, tai ota asia puheeksi ammattilaisen kanssa.',
    'no-limits-here':
      'Vastauksia ei voi arvioida, koska tälle maalle ja päivälle ei ole rajoja. Vastaukset ovat yhä sinun.',
    'no-limits-for-group':
      'Vastauksia ei voi arvioida, koska rajat koskevat aikuisia. Voit jutella asiasta koulu- tai opiskeluterveydenhuollossa.',
  },
  certainty: {
    found: 'Poimittu lähteestä.',
    'known-high': 'Yleisesti tunnettu. Ei tarkistettu lähteestä.',
    'known-medium': 'Alustava. Voi vaihdella alueittain ja on tarkistettava.',
    'known-low': 'Epävarma. On tarkistettava.',
    ours: 'Oma jaottelumme pohdinnan tueksi. Ei tieteellisesti testattu mittari.',
  },
} satisfies Texts;
