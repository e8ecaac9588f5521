import type { TablesTexts } from './texts.ts';

export const fi: TablesTexts = {
  heading: 'Vastaukset tilastoja varten',
  lead: 'Yksikön vastaukset yhteen lomakkeeseen taulukkoina. Nimet ja henkilötunnukset eivät tule mukaan. Samalla henkilöllä on joka kerta sama koodi. Omin sanoin kirjoitettu jää asiakastietoihin.',
  logged: 'Jokainen henkilö näkee omasta lokistaan, että vastaukset on haettu, kuka haki ja milloin.',
  library: 'Kaikki lomakkeet: lähde, käyttöoikeus ja raja-arvot',
  form: 'Lomake',
  from: 'Vastaukset alkaen',
  until: 'Päättyen',
  fetch: 'Hae vastaukset',
  inside: {
    heading: 'Mitä tiedostossa on',
    files: [
      'responses.csv: rivi jokaisesta vastauskerrasta; koodi, teksti ja tyhjän ruudun syy omissa sarakkeissaan.',
      'responses-long.csv: rivi jokaisesta kysymyksestä, myös niistä, joihin voi vastata monta kertaa.',
      'codebook.csv: mitä sarakkeet ja koodit tarkoittavat ja missä lomakkeen versioissa.',
      'responses.sps: lukee taulukon PSPP:hen ja SPSS:ään sarakkeiden ja koodien nimien kanssa.',
    ],
  },
  stopped: {
    'nothing-to-export':
      'Tähän lomakkeeseen ei ole vastauksia tuolta ajalta. Valitse toinen aika tai toinen lomake.',
    'too-many-people': 'Yksikössä on liian monta henkilöä yhteen hakuun. Pyydä apua palvelun ylläpidosta.',
    'bad-input': 'Päivämääriä ei voitu lukea. Valitse molemmat uudelleen.',
  },
};
