import type { VideoServiceTexts } from './texts.ts';

export const en: VideoServiceTexts = {
  title: 'The unit’s video service',
  here: 'The unit’s video meetings are held here.',
  there: ({ name }) => `The unit’s video meetings are held in ${name}.`,
  same: 'Booking, reminders, note and statistics are the same wherever the meeting is held.',
  name: 'Name of the service',
  nameHint: 'As clients know it, for example Mitt vårdmöte or Teams.',
  address: 'Address of the waiting room',
  addressHint:
    'Begins with https:// and holds for all of the unit’s meetings. Write no address that says anything about a person.',
  save: 'Hold the meetings there',
  meetHere: 'Hold the meetings here instead',
  managerSays: 'The unit’s manager chooses where the meetings are held.',
  saved: 'Saved.',
  wrong: {
    name: 'Write what the service is called, in 80 characters at most.',
    address: 'Write the whole address, with https:// first and 500 characters at most.',
  },
};
