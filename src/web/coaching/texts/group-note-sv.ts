import type { GroupNoteTexts } from './group-note-texts.ts';

export const groupNoteSv: GroupNoteTexts = {
  title: 'Gruppträff',
  heading: ({ when }) => `Träffen ${when}`,
  lead: 'Skriv en gång. Var och en som kom får en egen signerad anteckning, och träffen räknas utan namn.',
  back: 'Gruppen',
  came: 'Vilka kom?',
  cameHint: 'Ta bort bocken för den som inte var med.',
  nobody: 'Ingen går i gruppen än.',
  sign: 'Signera för dem som kom',
  signHint: 'Anteckningen låses och kan bara få tillägg hos var och en. Den som kom kan läsa sin.',
  codesChanged: 'Koderna har ändrats efter vad du valde, och inget är signerat. Läs dem och signera igen.',
  signed: 'Anteckningarna är signerade.',
  count: ({ came, members }) => `${came} av ${members} kom.`,
  written: ({ count }) => (count === 1 ? 'En anteckning är skriven.' : `${count} anteckningar är skrivna.`),
  notWritten: ({ count }) =>
    count === 1
      ? 'För en person gick det inte att skriva: uppgifterna är inte öppna för enheten.'
      : `För ${count} personer gick det inte att skriva: uppgifterna är inte öppna för enheten.`,
  minutes: ({ minutes }) => `${minutes} minuter`,
  when: 'När',
  whoCame: 'Närvaro',
  notes: 'Anteckningar',
  alreadySigned: 'Träffen är redan signerad. Det du skrev står kvar här under och är inte sparat.',
  notYet: { heading: 'Träffen har inte börjat', text: 'Anteckningen skrivs när träffen har börjat.' },
  problems: {
    'nobody-came': 'Bocka för minst en som kom.',
    'empty-note': 'Skriv något om träffen innan du signerar.',
    'too-long': 'Texten är för lång. Korta den.',
    'unknown-code': 'En kod hörde inte till förslagen. Läs koderna och försök igen.',
  },
};
