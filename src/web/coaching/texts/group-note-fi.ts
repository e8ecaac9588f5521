import type { GroupNoteTexts } from './group-note-texts.ts';

export const groupNoteFi: GroupNoteTexts = {
  title: 'Ryhmätapaaminen',
  heading: ({ when }) => `Tapaaminen ${when}`,
  lead: 'Kirjoita kerran. Jokainen osallistunut saa oman allekirjoitetun kirjauksen, ja tapaaminen tilastoidaan ilman nimiä.',
  back: 'Ryhmä',
  came: 'Ketkä tulivat?',
  cameHint: 'Poista valinta niiltä, jotka eivät olleet mukana.',
  nobody: 'Ryhmässä ei ole vielä ketään.',
  sign: 'Allekirjoita osallistuneille',
  signHint:
    'Kirjaus lukitaan, ja siihen voi tehdä vain lisäyksiä jokaisen kohdalla. Osallistunut voi lukea omansa.',
  codesChanged:
    'Koodit muuttuivat valintojesi mukaan, eikä mitään ole allekirjoitettu. Lue ne ja allekirjoita uudelleen.',
  signed: 'Kirjaukset on allekirjoitettu.',
  count: ({ came, members }) => `Paikalla ${came}, ryhmässä ${members}.`,
  written: ({ count }) => (count === 1 ? 'Yksi kirjaus on tehty.' : `${count} kirjausta on tehty.`),
  notWritten: ({ count }) =>
    count === 1
      ? 'Yhdelle kirjausta ei voitu tehdä: tiedot eivät ole yksikön käytettävissä.'
      : `${count} henkilölle kirjausta ei voitu tehdä: tiedot eivät ole yksikön käytettävissä.`,
  minutes: ({ minutes }) => `${minutes} minuuttia`,
  when: 'Milloin',
  whoCame: 'Läsnäolo',
  notes: 'Kirjaukset',
  alreadySigned: 'Tapaaminen on jo allekirjoitettu. Kirjoittamasi on alla, eikä sitä ole tallennettu.',
  notYet: { heading: 'Tapaaminen ei ole vielä alkanut', text: 'Kirjaus tehdään, kun tapaaminen on alkanut.' },
  problems: {
    'nobody-came': 'Valitse vähintään yksi osallistunut.',
    'empty-note': 'Kirjoita tapaamisesta jotain ennen allekirjoitusta.',
    'too-long': 'Teksti on liian pitkä. Lyhennä sitä.',
    'unknown-code': 'Yksi koodi ei kuulunut ehdotuksiin. Lue koodit ja yritä uudelleen.',
  },
};
