import type { Texts } from './texts.ts';

export const fi: Texts = {
  habits: {
    move: 'liikkuminen',
    eat: 'syöminen',
    tobacco: 'tupakka ja nikotiini',
    alcohol: 'alkoholi',
    sleep: 'uni',
    mood: 'mieliala',
    other: 'muu',
  },
  arrival: {
    self: 'Hakeutui itse.',
    check: 'Hakeutui itse itsearvion jälkeen.',
    professional: 'Ammattilainen ohjasi.',
    invitation: 'Tuli kutsun perusteella.',
    phone: 'Otti yhteyttä puhelimitse.',
    unknown: 'Hakeutumistapa ei ole tiedossa.',
  },
  about: ({ habits }) => `Aiheet: ${habits}.`,
  since: ({ when, number, atMost }) =>
    `Valmennusjakso alkoi ${when}. Tämä on tapaaminen ${number}, enintään ${atMost}.`,
  result: ({ title, when, finding }) => `${title}, ${when}: ${finding}.`,
  cannotTell: 'vastauksista ei voi päätellä tulosta',
  noResults: 'Ennen jaksoa annettuja vastauksia ei ole.',
  readiness: ({ importance, confidence }) =>
    `Tärkeys: ${importance}/10. Luottamus onnistumiseen: ${confidence}/10.`,
  noReadiness: 'Ei vielä kirjattu.',
  goal: ({ words }) => `Tavoite omin sanoin: ”${words}”`,
  firstStep: ({ words }) => `Ensimmäinen askel: ”${words}”`,
  noGoal: 'Tavoitetta ei ole vielä asetettu.',
  next: ({ when, responsible }) => `Seuraava tapaaminen: ${when}. Vastuuhenkilö: ${responsible}.`,
  noNext: ({ responsible }) => `Uutta aikaa ei ole varattu. Vastuuhenkilö: ${responsible}.`,
};
