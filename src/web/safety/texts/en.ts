import type { SafetyTexts } from './texts.ts';

export const en: SafetyTexts = {
  title: 'Before you go on',
  heading: 'You do not have to carry this alone',
  lead: 'Because of one of your answers we first want to show where you can turn. What you do then is up to you.',
  notSent: 'Your answers could not be sent just now. Go back and try again in a while.',
  goOn: 'Go on',
  back: 'Go back',
  sources: ({ day }) => `The numbers were entered on ${day}. How we know them`,
};
