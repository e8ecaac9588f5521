import type { WorkTexts } from './texts.ts';

export const en: WorkTexts = {
  places: {
    day: 'My day',
    people: 'People',
    walks: 'Programmes',
    intake: 'Intake',
    'ways-in': 'Ways in',
    colleagues: 'Team',
    calendar: 'Calendar',
    absence: 'Absence',
    'log-review': 'Log review',
    feedback: 'Comments',
    instruments: 'Forms',
    programmes: 'Programmes',
  },
  changeAssignment: 'Change assignment',
  groups: {
    first: 'Look at first',
    late: 'Overdue',
    today: 'Today',
    week: 'Within a week',
    later: 'Later',
    unknown: 'Time not known',
  },
  filters: { whose: 'Whose', kinds: 'What', all: 'Everything' },
  nextPage: 'Show more',
  firstPage: 'To the start of the list',
  keysHint: 'j k move · Enter open · / search · ? all keys',
  keysHintShort: 'j k move · Enter open · ? all keys',
  rows: ({ count }) => (count === 1 ? '1 row' : `${count} rows`),
  day: {
    walks: 'People in a programme',
    empty: {
      heading: 'Nothing is waiting for you',
      text: 'Requests, messages, meetings and notes appear here as soon as they need you.',
    },
    emptyFilter: {
      heading: 'Nothing of this kind',
      text: 'This selection is empty right now.',
      action: 'Show everything that needs me',
    },
    noLists: {
      heading: 'This assignment has no lists',
      text: 'With this assignment you do not work with people. Change assignment if you have another one.',
    },
  },
  intake: {
    lead: ({ days }) =>
      `The unit has promised an answer within ${days} weekdays. The oldest promise comes first.`,
    empty: { heading: 'No request is waiting', text: 'New requests to the unit end up here.' },
    declined:
      'The request has been answered. On their own pages the person reads why, and where to turn instead.',
    caller: 'Enter a call',
  },
  people: {
    tables: 'Responses for statistics',
    searchLabel: 'Search by name among the unit’s people',
    searchHint: 'The beginning of a first or last name is enough.',
    search: 'Search',
    searchTitle: 'Search for a person',
    searchAgain: 'Write a name to search. Names are not kept in the address.',
    all: 'Show everybody',
    found: ({ count, page, pages }) =>
      `${count === 1 ? '1 person' : `${count} people`}${pages > 1 ? `, page ${page} of ${pages}` : ''}`,
    list: 'People',
    pages: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    empty: {
      heading: 'The unit has no people yet',
      text: 'A person comes here when they ask the unit for help.',
    },
    none: {
      heading: 'Nobody by that name',
      text: 'The search covers the unit’s own people only. A person with protected identity is not found by name.',
    },
  },
};
