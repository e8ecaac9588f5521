import type { VideoServiceTexts } from './texts.ts';

export const fi: VideoServiceTexts = {
  title: 'Yksikön videopalvelu',
  here: 'Yksikön videotapaamiset pidetään täällä.',
  there: ({ name }) => `Yksikön videotapaamiset pidetään palvelussa ${name}.`,
  same: 'Varaus, muistutukset, kirjaus ja tilastot ovat samat riippumatta siitä, missä tapaaminen pidetään.',
  name: 'Palvelun nimi',
  nameHint: 'Niin kuin asiakkaat sen tuntevat, esimerkiksi Teams.',
  address: 'Odotustilan osoite',
  addressHint:
    'Alkaa https:// ja koskee kaikkia yksikön tapaamisia. Osoite ei saa kertoa mitään kenestäkään.',
  save: 'Pidä tapaamiset siellä',
  meetHere: 'Pidä tapaamiset täällä',
  managerSays: 'Yksikön esihenkilö valitsee, missä tapaamiset pidetään.',
  saved: 'Tallennettu.',
  wrong: {
    name: 'Kirjoita palvelun nimi, enintään 80 merkkiä.',
    address: 'Kirjoita koko osoite: alkuun https:// ja enintään 500 merkkiä.',
  },
};
