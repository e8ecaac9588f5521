import type { OrganiserTexts } from './organiser-texts.ts';

export const organiserFi: OrganiserTexts = {
  title: 'Järjestäjät',
  lead: 'Yksikön oma luettelo lähiseudun liikunnan järjestäjistä. Reseptiin valittu järjestäjä näkyy siinä sellaisena kuin se oli sinä päivänä.',
  none: {
    heading: 'Luettelo on tyhjä',
    text: 'Lisää ne, joihin teillä on tapana ohjata: yhdistys, kuntosali, kävelyryhmä.',
  },
  fields: { name: 'Nimi', what: 'Mitä', place: 'Missä', phone: 'Puhelin', web: 'Verkko-osoite' },
  webHint: 'Alkaa https://',
  add: 'Lisää järjestäjä',
  addNow: 'Lisää',
  change: ({ name }) => `Muuta: ${name}`,
  save: 'Tallenna',
  end: ({ name }) => `Poista luettelosta: ${name}`,
  saved: 'Tallennettu.',
  ended: 'Poistettu luettelosta. Kirjoitetut reseptit eivät muutu.',
  stale: 'Joku muu on muuttanut luetteloa. Mitään ei tallennettu. Luettelo näyttää nyt tältä.',
  problems: {
    name: 'Kirjoita järjestäjän nimi.',
    what: 'Kirjoita, mitä siellä voi tehdä.',
    reach: 'Kirjoita ainakin yksi tapa löytää perille: paikka, puhelin tai verkko-osoite.',
    web: 'Verkko-osoitteen on alettava https:// ja siinä on oltava piste.',
    'too-long': 'Teksti on liian pitkä. Enintään 200 merkkiä mahtuu.',
  },
};
