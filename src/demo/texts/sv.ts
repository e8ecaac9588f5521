import type { DemoTexts } from './texts.ts';

export const sv: DemoTexts = {
  heading: { resident: 'Vem vill du vara?', staff: 'Vem i personalen vill du vara?' },
  invented: 'Det här är en demo. Alla personer är påhittade.',
  replaces: {
    resident: 'I en riktig tjänst loggar du in med e-legitimation i stället för att välja här.',
    staff: 'I en riktig tjänst loggar personalen in med sin tjänstelegitimation i stället för att välja här.',
  },
  countries: { se: 'Sverige', fi: 'Finland' },
  signInAs: ({ name }) => `Logga in som ${name}`,
  goBack: 'Tillbaka utan att logga in',
  ended: {
    heading: 'Inloggningen har tagit slut',
    text: 'Den var öppen för länge, eller så har du redan loggat in i en annan flik. Inget har öppnats.',
    again: 'Börja om',
  },
};
