import type { GroupNoteTexts } from './group-note-texts.ts';

export const groupNoteEn: GroupNoteTexts = {
  title: 'Group meeting',
  heading: ({ when }) => `The meeting of ${when}`,
  lead: 'Write once. Everybody who came gets a signed note of their own, and the meeting is counted without names.',
  back: 'The group',
  came: 'Who came?',
  cameHint: 'Take away the tick of those who were not there.',
  nobody: 'Nobody is in the group yet.',
  sign: 'Sign for those who came',
  signHint: 'The note is locked and can only be added to with each of them. Whoever came can read theirs.',
  codesChanged: 'The codes changed with what you chose, and nothing is signed. Read them and sign again.',
  signed: 'The notes are signed.',
  count: ({ came, members }) => `${came} of ${members} came.`,
  written: ({ count }) => (count === 1 ? 'One note is written.' : `${count} notes are written.`),
  notWritten: ({ count }) =>
    count === 1
      ? 'For one person it could not be written: what is held is not open to the unit.'
      : `For ${count} people it could not be written: what is held is not open to the unit.`,
  minutes: ({ minutes }) => `${minutes} minutes`,
  when: 'When',
  whoCame: 'Attendance',
  notes: 'Notes',
  alreadySigned: 'The meeting has been signed already. What you wrote stands below and is not saved.',
  notYet: { heading: 'The meeting has not begun', text: 'The note is written when the meeting has begun.' },
  problems: {
    'nobody-came': 'Tick at least one who came.',
    'empty-note': 'Write something about the meeting before you sign.',
    'too-long': 'The text is too long. Make it shorter.',
    'unknown-code': 'One code was not among those proposed. Read the codes and try again.',
  },
};
