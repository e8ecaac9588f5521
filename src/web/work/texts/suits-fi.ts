import type { SuitsTexts } from './suits-texts.ts';

export const fi: SuitsTexts = {
  heading: 'Sopiiko palvelu?',
  decides: 'Tämä on neuvo. Sinä päätät.',
  advice: {
    fits: 'Kaikki tiedossa oleva puhuu sen puolesta, että palvelu sopii.',
    'look-closer': 'Jokin asia ei ole tiedossa. Selvitä se ennen kuin vastaat.',
    'other-road': 'Jokin ei sovi. Toisesta palvelusta voi olla enemmän apua.',
  },
  caption: 'Mitä tiedetään',
  point: 'Asia',
  result: 'Tilanne',
  says: { fits: 'Sopii', 'does-not': 'Ei sovi', 'cannot-tell': 'Ei voi sanoa' },
  roads: 'Toinen tie',
  found: 'Kirjaa, mitä olet saanut tietää',
  said: { yes: 'Kyllä', no: 'Ei', unknown: 'Ei tiedossa' },
  segmentUnknown: 'Ei voi sanoa',
  save: 'Tallenna arvio',
  saved: 'Arvio on tallennettu.',
  noted: ({ name, when }) => `Kirjaaja ${name}, ${when}.`,
  source: ({ source, from }) => `Lähde: ${source}. Voimassa ${from} alkaen.`,
};
