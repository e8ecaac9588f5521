import type { CaseTexts } from './texts.ts';

export const en: CaseTexts = {
  whose: { unit: 'The whole unit', mine: 'Only mine' },
  whatWaits: 'What is waiting',
  needs: {
    message: 'Message',
    flag: 'Flag',
    task: 'Task',
    form: 'Missed form',
    quiet: 'Quiet for a week',
  },
  programme: 'Programme',
  everyProgramme: 'All programmes',
  list: 'People in a programme',
  tags: {
    message: 'Message',
    flag: 'Flag',
    task: 'Task',
    form: 'Missed form',
    quiet: 'Quiet',
    paused: 'Paused',
  },
  messages: ({ count }) => (count === 1 ? '1 unanswered message' : `${count} unanswered messages`),
  flags: ({ count }) => (count === 1 ? '1 flag' : `${count} flags`),
  tasks: ({ count }) => (count === 1 ? '1 task to answer' : `${count} tasks to answer`),
  forms: ({ count }) => (count === 1 ? '1 missed form' : `${count} missed forms`),
  waitsSince: ({ day }) => `waiting since ${day}`,
  lastSeen: ({ day }) => `active ${day}`,
  empty: {
    heading: 'Nobody is in a programme with the unit right now',
    text: 'Open a person to begin a programme or to invite.',
  },
  emptyFilter: { heading: 'Nobody here', text: 'This selection is empty right now.' },
  invite: 'Invite to a programme',
  groups: 'Groups',
  showAll: 'Show everybody',
};
