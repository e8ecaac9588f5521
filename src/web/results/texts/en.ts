import type { ResultsTexts } from './texts.ts';

const SINCE = { last: 'last time', first: 'the first time' } as const;
const COUNTED = { points: ' points', one: ' point', plain: '' } as const;

export const en: ResultsTexts = {
  title: 'Results',
  difference: ({ amount, way, counted, since }) =>
    way === 'same'
      ? `It is the same as ${SINCE[since]}.`
      : `It is ${amount}${COUNTED[counted]} ${way} than ${SINCE[since]}.`,
  notJudged: ({ then, now, since }) =>
    `${since === 'last' ? 'Last time' : 'The first time'}: ${then}. This time: ${now}.`,
  series: {
    sentence: ({ count, from, low, high, latest }) =>
      `${count} answers since ${from}. Lowest ${low}, highest ${high}, latest ${latest}.`,
    single: ({ when, value }) => `One answer, ${when}: ${value}. With more answers there will be a line.`,
    unknown: ({ count }) =>
      count === 1
        ? 'Once it could not be worked out. The line is broken there.'
        : `${count} times it could not be worked out. The line is broken there.`,
    newLimits: 'New limits',
    newVersion: ({ version }) => `Version ${version}`,
    newScoring: 'Scored otherwise',
    missing: 'Missing',
    table: 'Show as a table',
    day: 'Day',
    value: 'Value',
    level: 'Level',
    limits: 'Limits',
    version: 'Version',
    elsewhere: 'Scored otherwise, not in the picture',
  },
  files: {
    heading: 'Files',
    download: ({ name }) => `Download ${name}`,
    erased: 'The file is erased.',
  },
  staff: {
    hidden: 'Weight and waist are hidden by the person’s choice.',
    sent: 'The answers are kept in the record.',
    received: 'Entered',
    toPerson: 'To the person',
    toResults: 'All results',
    toNewest: 'To the latest answers',
    heading: 'Results',
    lead: 'The latest of every form. Open one for answers, limits and how it has been over time.',
    none: 'No answers have come in.',
    instrument: 'Form',
    latest: 'Latest value',
    when: 'When',
    change: 'Since last time',
    enter: 'Enter a score',
    entered: 'The score has been entered.',
    meaning: 'What the level stands for',
    changeHeading: 'Difference',
    score: 'Measure',
    now: 'Now',
    sinceLast: 'Since last time',
    sinceFirst: 'Since the first time',
    published: ({ amount, kind, source, certainty }) =>
      `${kind === 'reliable' ? 'Reliable change' : 'Minimal important difference'}: ${amount}. ${source} ${certainty}`,
    nonePublished: 'Nothing is published about how large a difference must be.',
    noEffect: 'A difference does not say what it comes from.',
    verdicts: {
      'cannot-be-told-apart': 'Less than can be told apart from chance.',
      better: 'Changed for the better.',
      worse: 'Changed for the worse.',
      changed: 'Changed.',
      unjudged: 'How large a difference says something is not published.',
    },
    why: {
      'nothing-earlier': 'No earlier answers.',
      'now-unknown': 'Cannot be compared: the value could not be worked out this time.',
      'earlier-unknown': 'Cannot be compared: the value could not be worked out then.',
      'scored-otherwise': 'Cannot be compared: it was scored otherwise then.',
      'other-scale': 'Cannot be compared: it was another scale then.',
    },
    passedOver: {
      last: 'Answers in between could not be compared with.',
      first: 'Older answers could not be compared with.',
    },
    overTime: 'Over time',
    answers: 'Answers',
    question: 'Question',
    answer: 'Answer',
    points: 'Points',
    notAnswered: 'Not answered',
    without: {
      erased: 'The answers have been erased. The result stands.',
      'form-unknown': 'The questions of this version can no longer be shown. The result stands.',
      'scores-only': 'Only the score was entered. The answers are where the form was filled in.',
    },
    limits: 'Limits that were used',
    limitsId: 'Limits',
    limitsGroup: 'Hold for',
    limitsDays: 'Valid',
    days: ({ from, until }) =>
      [
        from === null ? 'first day not known' : `from ${from}`,
        until === null ? 'until further notice' : `until ${until}`,
      ].join(', '),
    limit: 'What they say',
    source: 'Source',
    certainty: 'Certainty',
    noLimits: 'No limits were used.',
    how: 'How it was filled in',
    answered: 'Answered',
    by: ({ name }) => `Entered by ${name}`,
    byPerson: 'Filled in by the person',
    version: ({ form, scoring }) => `Form ${form}, scoring ${scoring}`,
    later: 'By the limits of today',
    laterLead: 'The result above stands as it was told. This is how the same answers would be judged today.',
    then: 'Then',
    today: 'Today',
    laterSentence: ({ from, level }) =>
      from === null
        ? `With the limits of today the same answers would be: ${level}.`
        : `With the limits of ${from} the same answers would be: ${level}.`,
  },
  enter: {
    title: 'Enter a score',
    heading: 'Enter a score',
    lead: 'For forms answered on paper or in another system, whose questions may not be shown here. Write only the score and the day it was answered.',
    none: 'There are no forms to enter a score for.',
    day: 'The day it was answered',
    score: ({ title, unit }) => `${title}, ${unit}`,
    between: ({ min, max }) => `From ${min} to ${max}.`,
    betweenOr: ({ min, max }) => `From ${min} to ${max}. Leave it empty if it is not known.`,
    save: ({ form }) => `Save ${form}`,
    problems: {
      day: 'Choose the day the form was answered.',
      future: 'That day has not been yet. Choose today or an earlier day.',
      none: 'Write at least one value.',
    },
    wrong: ({ title, min, max }) => `${title}: write a value that the form can give, from ${min} to ${max}.`,
  },
  mine: {
    hidden: 'Weight and calories are hidden for you.',
    toSettings: 'Change it in your settings',
    heading: 'Your results',
    lead: 'Here are the answers you have sent and what they show. You and the unit you sent them to can see them.',
    home: 'My pages',
    back: 'Your results',
    empty: {
      heading: 'No results yet',
      text: 'When you have sent answers to a form or a self-check, you can read the result here.',
    },
    resultTitle: 'A result',
    answered: ({ when }) => `Answered ${when}.`,
    enteredFor: {
      together: 'You filled it in together.',
      phone: 'The unit filled it in when you talked.',
      paper: 'The unit entered it from paper.',
    },
    changeHeading: 'Compared with earlier',
    chance: ({ amount }) => `Differences under ${amount} may be chance.`,
    verdicts: {
      better: 'That is a clear difference, in the better direction.',
      worse:
        'That is a clear difference. Feel free to bring it up next time you talk, so that you can look at it together.',
      changed: 'That is a clear difference.',
    },
    why: {
      'nothing-earlier': 'This is the first time you answer, so there is nothing to compare with yet.',
      'now-unknown': 'This time it could not be worked out, so it cannot be compared.',
      'earlier-unknown': 'Last time it could not be worked out, so it cannot be compared.',
      'scored-otherwise': 'It was scored in another way then, so it cannot be compared.',
      'other-scale': 'It was another scale then, so it cannot be compared.',
    },
    passedOver: {
      last: 'The answers in between could not be compared with.',
      first: 'Older answers could not be compared with.',
    },
    overTime: 'Your answers over time',
    overTimeLead: 'The line is only your own.',
    cannotTell: 'Cannot tell',
    talk: 'Is there something you wonder about?',
    write: 'Write to your coach',
  },
};
