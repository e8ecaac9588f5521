import type { OverviewTexts } from './texts.ts';

export const en: OverviewTexts = {
  title: 'Overview',
  name: 'Health check',
  toFront: 'Start page',
  toStart: 'About the health check',
  toParts: 'All parts',
  optional: 'can be left out',
  finishPart: 'Done with this part',
  partOf: ({ at, of, name }) => `Part ${at} of ${of}: ${name}`,
  states: { 'not-begun': 'Not begun', begun: 'Begun', done: 'Done', 'left-out': 'Left out' },
  start: {
    lead: 'See the whole picture: your habits, how you are, and what you would like to change.',
    time: ({ parts, questions, minutes }) =>
      `${parts} short parts, ${questions} questions at most. It takes about ${minutes} minutes. You choose the order and can pause whenever you like.`,
    begin: 'Begin',
    goOn: 'Go on where you were',
    asks: 'What we ask about',
    after:
      'Afterwards you get one page with everything: where you are, two things you can do in each part, and who can help.',
  },
  kept: {
    heading: 'Only you can see your answers',
    text: 'They are locked in this browser until you close it or erase them. We keep nothing ourselves.',
    account: ({ days }) =>
      `They are kept on your own pages, so that you can go on from another device. Nobody else reads them. If you do not touch them for ${days} days they are erased.`,
    signIn: 'Sign in: your answers come along, and you can go on from another device',
    sending: 'Nothing is sent unless you choose to. You then also choose which parts.',
    more: 'How we look after your data',
    drop: 'Erase my answers',
  },
  parts: {
    heading: 'The parts of the health check',
    done: ({ done, of }) => `${done} of ${of} parts are done. Take them in any order you like.`,
    finished: ({ part }) => `${part} is done.`,
    next: ({ part }) => `Next: ${part}`,
    goOn: ({ part }) => `Go on with: ${part}`,
    leave: ({ part }) => `Leave out: ${part}`,
    takeBack: ({ part }) => `Take back in: ${part}`,
    result: 'Show my result',
    resultSoFar: 'Show the result so far',
  },
  result: {
    heading: 'Your health check',
    lead: 'What can make the most difference comes first. You decide what you want to do something about.',
    wish: 'What you said you want',
    open: 'These parts are not done yet',
    origins: 'Where the questions come from',
    glance: 'In short',
    actions: ({ part }) => `${part}: two things you can do now`,
  },
  match: {
    habits: {
      move: 'If you want to move more',
      sleep: 'If you want to sleep better',
      eat: 'If you want to eat better',
      alcohol: 'If you want to drink less',
      tobacco: 'If you want to be free from tobacco and nicotine',
      mood: 'If you want to feel better',
      risk: 'If you want to prevent diabetes',
    },
    more: ({ check }) => `More questions: ${check}`,
    send: 'Choose what to send to a coach',
    others: 'You can also turn to:',
    changePlace: 'Change place',
  },
};
