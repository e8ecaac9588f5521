import type { BesideTexts } from './beside-texts.ts';

export const en: BesideTexts = {
  heading: 'Beside the conversation',
  openNote: 'Write the note in a window of its own',
  reading: 'Reading …',
  away: 'This could not be read right now. The conversation is not affected.',
  noPeriod: 'The meeting belongs to no coaching period.',
  number: ({ number }) => `Meeting ${number} of the period`,
  months: ({ months }) => `Follow-up after ${months} months`,
  goal: 'The client’s goal',
  noGoal: 'The client has no goal yet.',
  erased: 'The text has been erased.',
  firstStep: ({ words }) => `First step: ${words}`,
  rulers: ({ importance, confidence }) => `Importance ${importance} of 10, confidence ${confidence} of 10`,
  guide: 'Method guide for this meeting',
  ask: 'Questions to ask',
  agree: 'What to agree',
  noGuide: 'The service has no method guide for this.',
  noStage: 'The method guide says nothing about this meeting.',
  version: ({ title, version }) => `${title}, version ${version}`,
};
