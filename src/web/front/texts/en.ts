import type { FrontTexts } from './texts.ts';

export const en: FrontTexts = {
  title: 'Front page',
  question: 'What would you like to change?',
  lead: 'Choose a habit. A few short questions show where you are today and what can help. Nothing is saved unless you choose to.',
  habits: {
    move: { name: 'Move more', about: 'Exercise, everyday life, sitting' },
    sleep: { name: 'Sleep better', about: 'Falling asleep, waking, rest' },
    eat: { name: 'Eat better', about: 'Greens, fish, snacks' },
    drink: { name: 'Drink less alcohol', about: 'Weekdays and weekends' },
    tobacco: { name: 'Stop using tobacco or nicotine', about: 'Smoking, snus, vaping' },
  },
  habitsLabel: 'Habits',
  whole: {
    name: 'Health check',
    about: ({ minutes }) =>
      `Everything at once: habits, how you are and what you want. About ${minutes} minutes.`,
  },
  waysLabel: 'Other ways',
  somethingElse: 'Something else',
  dontKnow: 'I don’t know where to begin',
  talk: 'Talk to someone',
  privacy: {
    heading: 'Only you can see your answers',
    text: 'Nothing is sent until you choose to. If you are not signed in, the answers are in this browser alone.',
  },
  privacyMore: 'How we look after your data',
  place: {
    here: ({ organisation }) => `You are at ${organisation}.`,
    change: 'Change place',
    title: 'Change place',
    heading: 'Where would you like help?',
    lead: 'Choose whom to turn to. The questions, the limits and the telephone numbers go with it.',
    countries: { se: 'Sweden', fi: 'Finland' },
    current: 'You are here now',
    choose: ({ unit }) => `Choose ${unit}`,
    stay: 'Stay here',
    onlyYours: 'You are signed in, so you see the places in your own country.',
  },
  startPage: {
    title: 'Where to begin',
    heading: 'You can begin anywhere',
    lead: 'There is no wrong place. Do you recognise yourself in any of these?',
    questions: {
      move: 'Do you sit a lot, or get out of breath easily?',
      sleep: 'Are you tired when you wake?',
      eat: 'Would you like to eat more regularly, or more greens?',
      drink: 'Do you wonder how much you drink?',
      tobacco: 'Do you want to be free from tobacco or nicotine?',
    },
    none: {
      heading: 'None of these',
      text: 'Tell someone instead. It is enough that you want something to be different.',
      action: 'Talk to someone',
    },
    listLabel: 'Do you recognise yourself',
  },
  otherPage: {
    title: 'Something else',
    heading: 'Something else',
    lead: 'We have more questions to begin with. If you cannot find what you are looking for, we help you on.',
    listLabel: 'More questions',
    none: {
      heading: 'It is not here',
      text: 'Tell us what it is about, and we find out who can help.',
      action: 'Talk to someone',
    },
  },
  home: 'Front page',
  talkPage: {
    title: 'Talk to someone',
    heading: 'Talk to someone',
    lead: 'You don’t have to know what you want to change. We help you get started.',
    call: {
      heading: 'Call us',
      text: 'The person who answers works with habits and health. You need not say who you are.',
      action: ({ phone }) => `Call ${phone}`,
    },
    write: {
      heading: 'Ask us to get in touch',
      text: 'Sign in and say briefly what it is about. Then we know that it is you who reads our answer.',
      action: 'Sign in and write',
    },
    start: {
      heading: 'Begin with a few questions',
      text: 'The answers can be something to talk about. You decide if anyone else sees them.',
      action: 'Choose a habit',
    },
    urgent: {
      heading: 'Is it urgent?',
      text: ({ number }) =>
        `Call ${number} if someone is in danger, also if you are thinking of ending your life. Nobody watches this service around the clock.`,
    },
  },
  dataPage: {
    title: 'Your data',
    heading: 'How we look after your data',
    lead: 'You decide what you send. You can see what we hold, and who has read it.',
    parts: ({ organisation, unit }) => [
      {
        heading: 'Before you sign in',
        text: 'Your answers lie locked in a cookie in your browser. We do not store them. They are gone when you remove them or when the visit is over.',
      },
      {
        heading: 'When you are signed in',
        text: 'Answers to self-checks and the health check are kept on your own pages until you send or erase them, so that you can go on from another device. Only you can read them. What you answered before signing in comes along. The browser keeps what you open in a programme only if you choose so yourself, on a device of your own.',
      },
      {
        heading: 'When you send something',
        text: `It becomes part of your record at ${organisation}, ${unit}. Those who work with your matter there can read it. What you did not send is erased at once.`,
      },
      {
        heading: 'You see who has looked',
        text: 'Each time someone reads your data it is written down: who, when and why. You can read the list on your pages and tell us if something looks wrong.',
      },
      {
        heading: 'You can block',
        text: 'You can block your data so that other units cannot read it, and lift the block whenever you like.',
      },
      {
        heading: 'You can take it with you or ask us to erase it',
        text: 'You can download everything we hold about you. You can ask us to erase data. The law makes us keep the notes of your record for a certain time.',
      },
      {
        heading: 'Nothing goes to anyone else',
        text: 'The pages fetch nothing from other companies and have no advertising and no tracking. Mail and text messages from us only say that there is something to read, never what it is about.',
      },
    ],
    questions: { heading: 'Do you wonder about something?', text: 'Ask us, you need not say why.' },
    call: ({ phone }) => `Call ${phone}`,
  },
};
