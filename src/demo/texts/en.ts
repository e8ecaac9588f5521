import type { DemoTexts } from './texts.ts';

export const en: DemoTexts = {
  heading: { resident: 'Who would you like to be?', staff: 'Which member of staff would you like to be?' },
  invented: 'This is a demo. Everyone here is invented.',
  replaces: {
    resident: 'In a real service you sign in with your e-identification instead of choosing here.',
    staff: 'In a real service staff sign in with their work card instead of choosing here.',
  },
  countries: { se: 'Sweden', fi: 'Finland' },
  signInAs: ({ name }) => `Sign in as ${name}`,
  goBack: 'Back without signing in',
  ended: {
    heading: 'This sign-in has ended',
    text: 'It was open for too long, or you have already signed in in another tab. Nothing has been opened.',
    again: 'Start again',
  },
};
