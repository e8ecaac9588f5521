import type { BesideTexts } from './beside-texts.ts';

export const sv: BesideTexts = {
  heading: 'Bredvid samtalet',
  openNote: 'Skriv anteckningen i ett eget fönster',
  reading: 'Hämtar …',
  away: 'Det gick inte att hämta just nu. Samtalet påverkas inte.',
  noPeriod: 'Mötet hör inte till en coachningsperiod.',
  number: ({ number }) => `Möte ${number} i perioden`,
  months: ({ months }) => `Uppföljning efter ${months} månader`,
  goal: 'Klientens mål',
  noGoal: 'Klienten har inget mål än.',
  erased: 'Texten är raderad.',
  firstStep: ({ words }) => `Första steg: ${words}`,
  rulers: ({ importance, confidence }) => `Viktigt ${importance} av 10, tilltro ${confidence} av 10`,
  guide: 'Metodstöd för det här mötet',
  ask: 'Frågor att ställa',
  agree: 'Att komma överens om',
  noGuide: 'Tjänsten har inget metodstöd för det här.',
  noStage: 'Metodstödet säger inget om just det här mötet.',
  version: ({ title, version }) => `${title}, version ${version}`,
};
