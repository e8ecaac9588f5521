import type { Texts } from './texts.ts';

function written(days: number): string {
  return days === 1 ? 'merkintöjä 1 päivältä' : `merkintöjä ${days} päivältä`;
}

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
  met: {
    video: 'Keskustelu käytiin videolla.',
    phone: 'Keskustelu käytiin puhelimessa.',
    'on-site': 'Keskustelu käytiin paikan päällä.',
    text: 'Yhteydenpito oli kirjallista.',
  },
  about: ({ habits }) => `Aiheet: ${habits}.`,
  since: ({ when, number, atMost }) =>
    `Valmennusjakso alkoi ${when}. Tämä on tapaaminen ${number}, enintään ${atMost}.`,
  result: ({ title, when, finding }) => `${title}, ${when}: ${finding}.`,
  habitResult: ({ habit, said }) => `${habit.charAt(0).toUpperCase()}${habit.slice(1)}: ${said}`,
  habitWithout: ({ habit }) => `${habit.charAt(0).toUpperCase()}${habit.slice(1)}: vastauksia ei ole.`,
  cannotTell: 'vastauksista ei voi päätellä tulosta',
  noResults: 'Lomakkeiden vastauksia ei ole.',
  readiness: ({ importance, confidence }) =>
    `Tärkeys: ${importance}/10. Luottamus onnistumiseen: ${confidence}/10.`,
  readinessBefore: ({ importance, confidence }) =>
    `Jakson alussa: tärkeys ${importance}, luottamus ${confidence}.`,
  noReadiness: 'Ei vielä kirjattu.',
  goal: ({ words }) => `Tavoite omin sanoin: ”${words}”`,
  exact: ({ terms }) => `Tarkemmin: ${terms}`,
  erased: 'Tavoitteen teksti on poistettu.',
  plan: ({ when, what }) => `Jos ${when}, niin ${what}.`,
  nextStep: ({ words, number, of }) => `Seuraava askel (${number}/${of}): ”${words}”`,
  reached: ({ words }) => `Askel on otettu: ”${words}”`,
  tries: ({ words, until }) => `Kokeilee ${until} asti: ”${words}”`,
  tried: {
    helped: ({ words }) => `Kokeili: ”${words}”. Siitä oli apua.`,
    partly: ({ words }) => `Kokeili: ”${words}”. Siitä oli osittain apua.`,
    'did-not': ({ words }) => `Kokeili: ”${words}”. Siitä ei ollut apua.`,
    'not-tried': ({ words }) => `”${words}” jäi kokeilematta.`,
  },
  saidOf: ({ words }) => `”${words}”`,
  week: ({ title, told, days }) => `${title}, viime viikko: ${told} (${written(days)}).`,
  fewDays: ({ title, days }) => `${title}, viime viikko: ${written(days)}, liian vähän päätelmiin.`,
  nothingSince: 'Edellisen keskustelun jälkeen ei ole kirjattu mitään.',
  hoped: ({ words }) => `Mitä asiakas toivoi: ”${words}”`,
  rated: {
    resident: ({ level, means }) => `Asiakkaan arvio: ${level}${means === '' ? '' : ` (”${means}”)`}.`,
    staff: ({ level, means }) => `Valmentajan arvio: ${level}${means === '' ? '' : ` (”${means}”)`}.`,
  },
  levels: {
    '-2': 'paljon vähemmän kuin toivottiin (−2)',
    '-1': 'vähän vähemmän kuin toivottiin (−1)',
    '0': 'niin kuin toivottiin (0)',
    '1': 'vähän enemmän kuin toivottiin (+1)',
    '2': 'paljon enemmän kuin toivottiin (+2)',
  },
  noRating: 'Tavoitetta ei ole vielä arvioitu.',
  noMaterial: 'Ei uutta materiaalia.',
  firstStep: ({ words }) => `Ensimmäinen askel: ”${words}”`,
  noGoal: 'Tavoitetta ei ole vielä asetettu.',
  next: ({ when, responsible }) => `Seuraava tapaaminen: ${when}. Vastuuhenkilö: ${responsible}.`,
  noNext: ({ responsible }) => `Uutta aikaa ei ole varattu. Vastuuhenkilö: ${responsible}.`,
  lookBacks: ({ when }) => `Seuranta: ${when}.`,
  document: {
    codes: 'Koodit',
    erased: 'Teksti on poistettu.',
    addendumBy: ({ name, when }) => `Lisäys: ${name}, ${when}`,
  },
};
