import type { TimesTexts } from './texts.ts';

export const en: TimesTexts = {
  title: 'My times',
  heading: 'My times',
  home: 'My pages',
  toTimes: 'My times',
  modality: { video: 'Video call', phone: 'Phone call', 'on-site': 'Meeting on site' },
  withName: ({ modality, name, minutes }) => `${modality} with ${name}, ${minutes} minutes.`,
  atYours: ({ when }) => `${when} where you are`,
  place: ({ name }) => `Place: ${name}.`,
  placeIf: ({ name }) => `If you meet on site, it is at ${name}.`,
  nobody: 'your coach',
  next: 'Next time',
  later: 'Later time',
  booked: 'Booked times',
  join: 'Go to the video call',
  change: 'Change time',
  changeLabel: ({ when }) => `Change time: ${when}`,
  cancel: 'Cancel',
  cancelLabel: ({ when }) => `Cancel: ${when}`,
  calendar: 'Add to my calendar',
  choose: ({ name }) => `Choose a time with ${name}`,
  ways: ({ ways }) => `You can meet like this: ${ways}. You choose in the next step.`,
  pressTime: 'Press a time. Nothing is booked until you have confirmed.',
  parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  noTimes: {
    heading: 'There are no free times right now',
    text: ({ phone }) =>
      `New times are added all the time. Look again in a few days, or call ${phone} and we will help you.`,
  },
  laterTimes: ({ when }) => `Show times from ${when}`,
  firstTimes: 'Show the first times',
  wait: {
    offer: 'Does no time suit you? When somebody gives a time back, we can offer it to you.',
    join: 'Put me in line for freed times',
    inLine: 'You are in line for times that are freed',
    inLineText:
      'When a time is freed and it is your turn, you get an e-mail. You can book another time meanwhile.',
    leave: 'Leave the line',
    keptKicker: 'A time is kept for you',
    keptUntil: ({ until }) =>
      `It is kept for you until ${until}. Then it goes on to the next person, and you keep your place in line.`,
    take: 'Book this time',
    pass: 'Let it go to the next person',
  },
  nothing: {
    heading: 'You have no times',
    text: 'When you can book a time it is shown here, and you get an e-mail.',
    action: 'To my pages',
  },
  past: 'Earlier times',
  states: { booked: 'Booked', held: 'You met', missed: 'Did not take place', cancelled: 'Cancelled' },
  notices: {
    taken: {
      heading: 'Somebody else took that time',
      text: 'Nothing has been booked or changed. Here are the times that are free now. Choose one of them.',
    },
    closed: {
      heading: 'You have already booked a time',
      text: 'It stands first on this page. If another time suits you better you can change.',
    },
    cancelled: {
      heading: 'The time is cancelled',
      text: 'We have sent an e-mail about it. You can book a new time whenever you want.',
    },
    begun: {
      heading: 'The time has already begun',
      text: 'It can no longer be changed or cancelled here. Call us if something has happened.',
    },
    stale: {
      heading: 'The time has changed',
      text: 'It changed while the page was open. Nothing else has been changed. Here you see what holds now.',
    },
  },
  interpreter: {
    label: 'Interpreter',
    hint: 'We order the interpreter. It costs you nothing.',
    none: 'No interpreter',
    asked: ({ language }) => `Interpreter: ${language}.`,
  },
  how: 'How would you like to meet?',
  chooseHow: 'Choose how you would like to meet.',
  book: {
    title: 'Book a time',
    heading: 'Book this time?',
    confirm: 'Book the time',
    told: 'You get an e-mail with the time and a reminder before it. The e-mail does not say what the time is about.',
  },
  move: {
    title: 'Change time',
    heading: 'Change to another time',
    lead: ({ when }) => `Your time now is ${when}. You keep it until you have confirmed a new one.`,
    instead: ({ when }) => `Instead of ${when}.`,
    confirm: 'Change to this time',
    keep: 'Keep my time',
  },
  drop: {
    title: 'Cancel a time',
    heading: 'Cancel the time?',
    text: 'The time becomes free for someone else. You can book a new one whenever you want.',
    confirm: 'Cancel the time',
    keep: 'Keep the time',
  },
  done: {
    booked: { heading: 'The time is booked', text: 'We have sent an e-mail with the time.' },
    changed: {
      heading: 'The time is changed',
      text: 'We have sent an e-mail with the new time. The old time is cancelled.',
    },
  },
  one: { title: 'Your time', heading: 'Your time', over: 'This time can no longer be changed.' },
  after: {
    heading: 'What happens next',
    steps: {
      video: 'When it is time, sign in and go to the video call. You need a camera and a microphone.',
      phone: 'You are called on the phone number you have given.',
      'on-site': 'Come to the reception a few minutes before.',
    },
    remind: 'You get a reminder before it, if you have chosen to get e-mail.',
    until: 'You can change or cancel until the time begins.',
  },
};
