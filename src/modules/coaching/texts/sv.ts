import type { Texts } from './texts.ts';

function written(days: number): string {
  return days === 1 ? '1 dag skriven' : `${days} dagar skrivna`;
}

export const sv: Texts = {
  habits: {
    move: 'röra på sig',
    eat: 'mat',
    tobacco: 'tobak och nikotin',
    alcohol: 'alkohol',
    sleep: 'sömn',
    mood: 'hur personen mår',
    other: 'annat',
  },
  arrival: {
    self: 'Egen anmälan.',
    check: 'Egen anmälan efter ett självtest.',
    professional: 'Hänvisad av vårdpersonal.',
    invitation: 'Kom efter en inbjudan.',
    phone: 'Anmäld per telefon.',
    unknown: 'Det är inte känt hur kontakten började.',
  },
  met: {
    video: 'Samtalet hölls på video.',
    phone: 'Samtalet hölls per telefon.',
    'on-site': 'Samtalet hölls på plats.',
    text: 'Kontakten var skriftlig.',
  },
  about: ({ habits }) => `Gäller: ${habits}.`,
  since: ({ when, number, atMost }) =>
    `Coachningsperioden började ${when}. Detta är samtal ${number} av högst ${atMost}.`,
  result: ({ title, when, finding }) => `${title}, ${when}: ${finding}.`,
  habitResult: ({ habit, said }) => `${habit.charAt(0).toUpperCase()}${habit.slice(1)}: ${said}`,
  habitWithout: ({ habit }) => `${habit.charAt(0).toUpperCase()}${habit.slice(1)}: inga svar finns.`,
  cannotTell: 'går inte att bedöma av svaren',
  noResults: 'Inga svar på formulär finns.',
  readiness: ({ importance, confidence }) =>
    `Hur viktigt: ${importance} av 10. Hur säker på att klara det: ${confidence} av 10.`,
  readinessBefore: ({ importance, confidence }) =>
    `När perioden började: hur viktigt ${importance}, hur säker ${confidence}.`,
  noReadiness: 'Inte angivet än.',
  goal: ({ words }) => `Mål med egna ord: ”${words}”`,
  exact: ({ terms }) => `Närmare bestämt: ${terms}`,
  erased: 'Målets text är raderad.',
  plan: ({ when, what }) => `Om ${when}, så ${what}.`,
  nextStep: ({ words, number, of }) => `Nästa steg (${number} av ${of}): ”${words}”`,
  reached: ({ words }) => `Steget är taget: ”${words}”`,
  tries: ({ words, until }) => `Prövar till ${until}: ”${words}”`,
  tried: {
    helped: ({ words }) => `Prövade ”${words}”: det hjälpte.`,
    partly: ({ words }) => `Prövade ”${words}”: det hjälpte delvis.`,
    'did-not': ({ words }) => `Prövade ”${words}”: det hjälpte inte.`,
    'not-tried': ({ words }) => `”${words}” blev inte prövat.`,
  },
  saidOf: ({ words }) => `”${words}”`,
  week: ({ title, told, days }) => `${title}, senaste veckan: ${told} (${written(days)}).`,
  fewDays: ({ title, days }) => `${title}, senaste veckan: ${written(days)}, för få att säga något av.`,
  nothingSince: 'Inget är skrivet sedan förra samtalet.',
  hoped: ({ words }) => `Det personen hoppades på: ”${words}”`,
  rated: {
    resident: ({ level, means }) => `Personen säger: ${level}${means === '' ? '' : ` (”${means}”)`}.`,
    staff: ({ level, means }) => `Coachen säger: ${level}${means === '' ? '' : ` (”${means}”)`}.`,
  },
  levels: {
    '-2': 'mycket mindre än hoppats (−2)',
    '-1': 'lite mindre än hoppats (−1)',
    '0': 'som hoppats (0)',
    '1': 'lite mer än hoppats (+1)',
    '2': 'mycket mer än hoppats (+2)',
  },
  noRating: 'Ingen har skattat målet än.',
  noMaterial: 'Inget nytt material.',
  firstStep: ({ words }) => `Första steget: ”${words}”`,
  noGoal: 'Inget mål är satt än.',
  next: ({ when, responsible }) => `Nästa samtal ${when}. Ansvarig: ${responsible}.`,
  noNext: ({ responsible }) => `Ingen ny tid är bokad. Ansvarig: ${responsible}.`,
  lookBacks: ({ when }) => `Uppföljning: ${when}.`,
  document: {
    codes: 'Koder',
    erased: 'Texten är raderad.',
    addendumBy: ({ name, when }) => `Tillägg av ${name} ${when}`,
  },
};
