import type { MyTexts } from './texts.ts';

const WAYS = { video: 'On video', phone: 'By phone', 'on-site': 'In person' } as const;

export const en: MyTexts = {
  title: 'My pages',
  hello: ({ name }) => `Hello ${name}`,
  helloNobody: 'Hello',
  nextMeeting: 'Next meeting',
  withCoach: ({ modality, coach }) =>
    coach === null ? `${WAYS[modality]}.` : `${WAYS[modality]} with ${coach}.`,
  isFollowUp: 'Follow-up',
  join: 'Go to the meeting',
  change: 'Move or cancel the time',
  groupTime: {
    next: 'Next meeting of your group',
    where: ({ group, place, minutes }) => `${group}. ${place}, ${minutes} minutes.`,
    see: 'See the group',
    calendar: 'Add to my calendar',
  },
  nextStep: 'Next step',
  steps: {
    'join-meeting': {
      heading: 'The meeting begins now',
      text: () => 'The room is open. You can go in and wait.',
      action: 'Go to the meeting',
    },
    'book-time': {
      heading: 'Choose a time',
      text: ({ unit }) => `${unit} has times to choose from.`,
      action: 'See the times',
    },
    'answer-follow-up': {
      heading: 'The same questions once more',
      text: ({ months }) =>
        `It has been ${months} months. Answer the questions again, and see together what has held.`,
      action: 'Answer the questions',
    },
    'answer-forms': {
      heading: 'Some questions are waiting for you',
      text: () => 'Answer when it suits you, or say no. Your meetings take place either way.',
      action: 'See what is waiting',
    },
    'walk-step': {
      heading: 'The next step of the programme',
      text: ({ programme, minutes }) => `${programme}. About ${minutes} minutes.`,
      action: 'Go to the step',
    },
    'wait-for-answer': {
      heading: 'Your request has arrived',
      text: ({ day, unit }) => `${unit} answers by ${day}. You need not do anything.`,
      action: 'See your request',
    },
    declined: {
      heading: 'The unit could not accept your request',
      text: ({ unit }) => `${unit} has answered. It says nothing about you, and there are other ways.`,
      action: 'Find another way',
    },
    'wait-for-times': {
      heading: 'You will get times soon',
      text: ({ unit }) => `${unit} gets in touch when there are times to choose from.`,
    },
    rests: {
      heading: 'The coaching is resting',
      text: () => 'Say when you want to go on. What you have written is still here.',
      action: 'Go on when you like',
    },
    'read-agreement': {
      heading: 'What you agree on',
      text: () => 'Read your coach’s proposal and say yes, or change what is yours to decide.',
      action: 'Read the proposal',
    },
    'say-how-it-was': {
      heading: 'How was it?',
      text: () =>
        'Three short questions about the support you got. Only you see the answers, unless you choose otherwise.',
      action: 'Say how it was',
    },
    'set-goal': {
      heading: 'What would you like to change?',
      text: () => 'A goal in your own words makes it easier to begin. You can talk about it when you meet.',
      action: 'Write your goal',
    },
    'think-before-meeting': {
      heading: 'What would you like to talk about?',
      text: () => 'Think about what has gone well since last time, and what has been hard. That is enough.',
    },
    'follow-up-comes': {
      heading: 'Now you walk a while by yourself',
      text: ({ day, months }) =>
        `Around ${day} we look back, ${months} months after. You will get a mail before.`,
    },
    finished: {
      heading: 'You have walked the whole way',
      text: () => 'If you want to begin something new, you can do so at any time.',
      action: 'Choose a habit',
    },
    begin: {
      heading: 'Begin with a few questions',
      text: () => 'They show where you are today and what can help. Nothing is sent unless you choose it.',
      action: 'Choose a habit',
    },
  },
  messageFrom: ({ name }) => (name === null ? 'Message' : `Message from ${name}`),
  messageErased: 'The text has been erased.',
  readAndAnswer: 'Read and answer',
  goal: 'Your goal',
  goalErased: 'Your goal has been erased.',
  going: 'How it is going',
  held: ({ held, from, to, isOver }) =>
    isOver
      ? `You had ${held} meetings.`
      : held === 0
        ? `You have ${from}–${to} meetings ahead.`
        : `You have had ${held} of ${from}–${to} meetings.`,
  sure: ({ confidence }) => `How sure you were that you could do it: ${confidence} of 10.`,
  roadLabel: 'Your road: filled circles are meetings you have had',
  menu: 'More on my pages',
  groups: { contact: 'Contact', road: 'Your road', data: 'Your data' },
  places: {
    messages: 'Messages',
    times: 'Times',
    programmes: 'Programmes',
    agreement: 'Agreement',
    goal: 'Goal',
    plan: 'Exercise prescription',
    forms: 'Forms',
    results: 'Results',
    notes: 'Notes',
    history: 'What has happened',
    'who-looked': 'Who has looked',
    'my-data': 'Everything held about you',
    blocks: 'Blocks',
    consents: 'Consents',
    settings: 'Settings',
    erasure: 'Erase information',
  },
  history: {
    title: 'What has happened',
    heading: 'What has happened',
    lead: 'Step by step, the latest first.',
    home: 'My pages',
    older: 'Show older',
    empty: {
      heading: 'Nothing has happened yet',
      text: 'When you send something or book a meeting, it is listed here.',
    },
  },
};
