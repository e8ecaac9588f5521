import type { Texts } from './texts.ts';

export const fi = {
  problem: {
    required: () =>
      'Kysymyksestä puuttuu vastaus. Sitä tarvitaan tuloksen laskemiseen. Vastaa niin hyvin kuin voit.',
    'not-an-option': () => 'Vastaus ei ole vaihtoehtojen joukossa. Valitse jokin näkyvistä vaihtoehdoista.',
    'not-a-number': () => 'Vastausta ei voitu lukea lukuna. Kirjoita numeroina, esimerkiksi 12 tai 12,5.',
    'not-whole': () => 'Vastauksessa on desimaaleja. Tähän tarvitaan kokonaisluku, esimerkiksi 12.',
    'too-small': ({ limit }) =>
      `Luku on pienempi kuin ${limit}, joka on pienin mahdollinen. Tarkista luku ja kirjoita se uudelleen.`,
    'too-big': ({ limit }) =>
      `Luku on suurempi kuin ${limit}, joka on suurin mahdollinen. Tarkista luku ja kirjoita se uudelleen.`,
    'not-alone': () => 'Tämän vaihtoehdon voi valita vain yksin. Poista se tai muut valinnat.',
    'too-short': ({ limit }) => `Tekstissä on vähemmän kuin ${limit} merkkiä. Kirjoita hieman lisää.`,
    'too-long': ({ limit }) => `Tekstissä on yli ${limit} merkkiä. Lyhennä sitä hieman.`,
    'not-a-date': () => 'Päivämäärää ei ole. Kirjoita vuosi, kuukausi ja päivä, esimerkiksi 2026-11-25.',
    'not-a-moment': () => 'Päivämäärää tai kellonaikaa ei ole. Tarkista molemmat.',
    'not-a-time': () => 'Kellonaikaa ei ole. Kirjoita tunnit ja minuutit, esimerkiksi 09:30.',
    'too-early': ({ limit }) => `Päivä tai aika on ennen kuin ${limit}, joka on ensimmäinen mahdollinen.`,
    'too-late': ({ limit }) => `Päivä tai aika on myöhemmin kuin ${limit}, joka on viimeinen mahdollinen.`,
    'not-a-link': () => 'Osoitetta ei voi lukea. Sen alussa pitää olla esimerkiksi https://.',
    'not-yes-or-no': () => 'Vastaa kyllä tai ei.',
    'not-a-unit': () => 'Yksikköä ei ole vaihtoehdoissa. Valitse jokin näytetyistä.',
    'not-a-file': () => 'Tätä tiedostoa ei voi ottaa vastaan. Tarkista tiedoston tyyppi ja valitse toinen.',
    'too-few': ({ limit }) => `Tähän tarvitaan vähintään ${limit} vastausta. Lisää vastauksia.`,
    'too-many': ({ limit }) => `Tähän mahtuu enintään ${limit} vastausta. Poista jokin niistä.`,
    'not-readable': () => 'Tekstissä on merkki, jota ei voi tallentaa. Kirjoita se kohta uudelleen.',
    'rule-broken': () => 'Vastaus ei vastaa lomakkeen sääntöä. Tarkista se.',
    'never-settles': () =>
      'Lomakkeen laskut eivät tule valmiiksi. Vika on lomakkeessa, ei sinussa. Vastauksesi ovat tallessa.',
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
    'answers-do-not-fit':
      'Vastaukset eivät sovi yhteen, esimerkiksi tunteja on enemmän kuin vuorokaudessa. Palaa ja tarkista ne.',
  },
  certainty: {
    found: 'Poimittu lähteestä.',
    'known-high': 'Yleisesti tunnettu. Ei tarkistettu lähteestä.',
    'known-medium': 'Alustava. Voi vaihdella alueittain ja on tarkistettava.',
    'known-low': 'Epävarma. On tarkistettava.',
    ours: 'Oma jaottelumme pohdinnan tueksi. Ei tieteellisesti testattu mittari.',
  },
} satisfies Texts;
