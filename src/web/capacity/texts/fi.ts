import type { CapacityTexts } from './texts.ts';

export const fi: CapacityTexts = {
  title: 'Paikat ja jono',
  lead: 'Kerro, montako henkilöä sinulla voi olla yhtä aikaa. Apua harkitseva näkee silloin, kuinka pitkä odotus todennäköisesti on. Jätä tyhjäksi, jos et halua kertoa.',
  waiting: ({ count }) =>
    count === 0
      ? 'Kukaan ei odota vastausta.'
      : count === 1
        ? 'Yksi henkilö odottaa vastausta.'
        : `${count} henkilöä odottaa vastausta.`,
  wait: {
    room: 'Kaikille odottaville ja vielä yhdelle on paikka.',
    weeks: ({ weeks }) =>
      weeks === 1
        ? 'Nyt kysyvä odottaa todennäköisesti noin viikon.'
        : `Nyt kysyvä odottaa todennäköisesti noin ${weeks} viikkoa.`,
    'no-capacity':
      'Odotusta ei voi laskea: kukaan ei ole kertonut, montako henkilöä hänellä voi olla. Näytetään yksikön itse ilmoittama aika.',
    'no-endings': 'Odotusta ei voi laskea: yhtään paikkaa ei ole vapautunut kahteentoista viikkoon.',
    'too-far': 'Odotus on nykyisellä tahdilla yli vuoden. Kysyjälle kerrotaan, ettei sitä voi sanoa.',
  },
  caption: 'Työntekijät',
  who: 'Kuka',
  active: 'Käynnissä nyt',
  carries: 'Enintään',
  carriesOf: ({ name }) => `Enimmäismäärä: ${name}`,
  notSaid: 'Ei kerrottu',
  save: 'Tallenna',
  saveOf: ({ name }) => `Tallenna määrä: ${name}`,
  saved: 'Määrä on tallennettu.',
  wrong: ({ most }) => `Kirjoita kokonaisluku väliltä 0–${most} tai jätä tyhjäksi.`,
  how: 'Odotus lasketaan näin: odottavilta puuttuvat paikat jaettuna paikoilla, jotka ovat vapautuneet viimeisten kahdentoista viikon aikana.',
};
