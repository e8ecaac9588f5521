import type { Texts } from './texts.ts';

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
  about: ({ habits }) => `Gäller: ${habits}.`,
  since: ({ when, number, atMost }) =>
    `Coachningsperioden började ${when}. Detta är samtal ${number} av högst ${atMost}.`,
  result: ({ title, when, finding }) => `${title}, ${when}: ${finding}.`,
  cannotTell: 'går inte att bedöma av svaren',
  noResults: 'Inga svar finns från före perioden.',
  readiness: ({ importance, confidence }) =>
    `Hur viktigt: ${importance} av 10. Hur säker på att klara det: ${confidence} av 10.`,
  noReadiness: 'Inte angivet än.',
  goal: ({ words }) => `Mål med egna ord: ”${words}”`,
  firstStep: ({ words }) => `Första steget: ”${words}”`,
  noGoal: 'Inget mål är satt än.',
  next: ({ when, responsible }) => `Nästa samtal ${when}. Ansvarig: ${responsible}.`,
  noNext: ({ responsible }) => `Ingen ny tid är bokad. Ansvarig: ${responsible}.`,
};
