import type { AbsenceTexts } from './texts.ts';

export const en: AbsenceTexts = {
  title: 'Absence',
  heading: 'Absence',
  lead: 'When somebody is away, flags go to whoever stands in. With nobody there to stand in they are on the unit’s list.',
  responsible: ({ name }) => `Responsible for the unit’s list: ${name}.`,
  none: 'No absence is entered.',
  listed: 'Absences entered',
  who: 'Who',
  days: 'Days',
  cover: 'Stand-in',
  what: 'Do',
  fromTo: ({ from, to }) => `${from}–${to}`,
  fromOn: ({ from }) => `from ${from} until further notice`,
  nobody: 'Nobody',
  remove: 'Remove',
  removeNamed: ({ name, from }) => `Remove the absence of ${name} from ${from}`,
  enterHeading: 'Enter an absence',
  from: 'First day',
  until: 'Last day',
  untilHint: 'Leave empty when it is not known.',
  coverHint: 'Somebody who works at the unit on those days.',
  enter: 'Enter',
  said: {
    entered: 'The absence is entered. Open flags pass on when it begins.',
    removed: 'The absence is removed. What has passed on stays there.',
  },
  problems: {
    from: 'Write the first day.',
    until: 'The last day is today or later, and not before the first.',
    cover: 'Choose another stand-in: somebody else who works with people at the unit.',
    'away-already':
      'The person is away on one of these days already. Remove that absence or choose other days.',
  },
};
