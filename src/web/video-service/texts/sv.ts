import type { VideoServiceTexts } from './texts.ts';

export const sv: VideoServiceTexts = {
  title: 'Enhetens videotjänst',
  here: 'Enhetens videomöten hålls här.',
  there: ({ name }) => `Enhetens videomöten hålls i ${name}.`,
  same: 'Bokning, påminnelser, anteckning och statistik är desamma oavsett var mötet hålls.',
  name: 'Tjänstens namn',
  nameHint: 'Så som klienterna känner igen den, till exempel Mitt vårdmöte eller Teams.',
  address: 'Adress till väntrummet',
  addressHint:
    'Börjar med https:// och gäller alla enhetens möten. Skriv ingen adress som säger något om en person.',
  save: 'Håll mötena där',
  meetHere: 'Håll mötena här i stället',
  managerSays: 'Enhetschefen väljer var mötena hålls.',
  saved: 'Sparat.',
  wrong: {
    name: 'Skriv vad tjänsten heter, med högst 80 tecken.',
    address: 'Skriv hela adressen, med https:// först och högst 500 tecken.',
  },
};
