import type { TranslateTexts } from './translate-texts.ts';

export const sv: TranslateTexts = {
  heading: ({ name }) => `Översätt: ${name}`,
  lead: 'Originalet och översättningen bredvid varandra. Sparas medan du skriver.',
  noLanguages: 'Programmet har bara ett språk. Lägg till ett språk bland programmets inställningar.',
  toEditor: 'Programmets inställningar',
  to: 'Översätt till',
  place: 'Texter i',
  programme: 'Programmet, faser och moduler',
  left: ({ place, count }) => (count === 0 ? `${place} (klar)` : `${place} (${count} kvar)`),
  shown: 'Visa',
  showns: { all: 'alla', missing: 'som saknas', outdated: 'vars original har ändrats', done: 'som är klara' },
  next: 'Nästa som inte är översatt',
  nothingLeft: 'Allt är översatt.',
  states: { done: 'Klar', missing: 'Saknas', outdated: 'Originalet har ändrats' },
  counts: ({ done, of }) => `${done} av ${of} texter är klara`,
  stillRight: 'Stämmer fortfarande',
  empty: 'Inga texter av det slaget här.',
  source: ({ language }) => `Original på ${language}`,
};
