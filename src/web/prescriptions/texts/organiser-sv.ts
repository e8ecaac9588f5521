import type { OrganiserTexts } from './organiser-texts.ts';

export const organiserSv: OrganiserTexts = {
  title: 'Arrangörer',
  lead: 'Enhetens egen lista över dem som ordnar aktiviteter i närheten. Den som väljs i ett recept står där som den var den dagen.',
  none: {
    heading: 'Listan är tom',
    text: 'Lägg till dem som ni brukar hänvisa till: en förening, ett gym, en promenadgrupp.',
  },
  fields: { name: 'Namn', what: 'Vad', place: 'Var', phone: 'Telefon', web: 'Webbadress' },
  webHint: 'Börjar med https://',
  add: 'Lägg till en arrangör',
  addNow: 'Lägg till',
  change: ({ name }) => `Ändra ${name}`,
  save: 'Spara',
  end: ({ name }) => `Ta bort ${name} ur listan`,
  saved: 'Sparat.',
  ended: 'Borttagen ur listan. Recept som redan är skrivna ändras inte.',
  stale: 'Någon annan har ändrat listan. Inget är sparat. Så här ser den ut nu.',
  problems: {
    name: 'Skriv vad arrangören heter.',
    what: 'Skriv vad man kan göra där.',
    reach: 'Skriv åtminstone ett sätt att hitta dit: plats, telefon eller webbadress.',
    web: 'Webbadressen ska börja med https:// och ha ett namn med punkt.',
    'too-long': 'Texten är för lång. Högst 200 tecken får plats.',
  },
};
