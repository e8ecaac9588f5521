import type { OrganiserTexts } from './organiser-texts.ts';

export const organiserEn: OrganiserTexts = {
  title: 'Organisers',
  lead: 'The unit’s own list of those who arrange activities nearby. One that is chosen in a prescription stands there as it was that day.',
  none: {
    heading: 'The list is empty',
    text: 'Add those whom you usually point to: an association, a gym, a walking group.',
  },
  fields: { name: 'Name', what: 'What', place: 'Where', phone: 'Phone', web: 'Web address' },
  webHint: 'Begins with https://',
  add: 'Add an organiser',
  addNow: 'Add',
  change: ({ name }) => `Change ${name}`,
  save: 'Save',
  end: ({ name }) => `Take ${name} off the list`,
  saved: 'Saved.',
  ended: 'Taken off the list. Prescriptions that are written do not change.',
  stale: 'Somebody else has changed the list. Nothing is saved. This is how it is now.',
  problems: {
    name: 'Write what the organiser is called.',
    what: 'Write what one can do there.',
    reach: 'Write at least one way to find it: place, phone or web address.',
    web: 'The web address must begin with https:// and have a name with a dot.',
    'too-long': 'The text is too long. At most 200 characters fit.',
  },
};
