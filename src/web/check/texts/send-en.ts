import type { SendTexts } from './send-texts.ts';

export const en: SendTexts = {
  title: 'Send',
  info: {
    heading: 'Before you send',
    lead: ({ unit, organisation }) =>
      `You are about to ask ${unit} (${organisation}) for help. Read this first. Nothing has been sent yet.`,
    parts: ({ unit, organisation, keptFor }) => [
      {
        heading: 'What is kept',
        text: 'The answers and results you choose, what you write yourself, your name, your identity number and how to reach you.',
      },
      { heading: 'For how long', text: keptFor },
      {
        heading: 'Who can read it',
        text: `Those who work at ${unit} and have a reason to. Your request is what gives them the right to see you. Other units and other care providers do not see it unless the law or you say yes.`,
      },
      {
        heading: 'Why we may keep it',
        text: `${organisation} needs it to be able to help you, and care must keep records by law. It does not rest on consent, so you need not give any.`,
      },
      {
        heading: 'What you can always do',
        text: 'See who has read about you, and when. Download everything we hold. Close what we hold to other units. Ask us to correct or erase. You do it on your own pages.',
      },
      {
        heading: 'What you do not send',
        text: 'Answers you do not choose are erased in the same moment as you send. Nobody but you sees them.',
      },
    ],
    keptFor: {
      'last-entry': ({ years }) => `For at least ${years} years after the last entry in your record.`,
      row: ({ years }) => `For ${years} years.`,
      'last-contact': ({ years }) => `For ${years} years after the last contact.`,
      'death-or-120-years': ({ years }) =>
        `For ${years} years after your death, or 120 years from your birth if the day of death is not known.`,
    },
    whom: 'Who the unit is for',
    lives: ({ places }) => `The unit is for people who live in ${places}.`,
    elsewhere:
      'Your details say that you live elsewhere. You can ask all the same. If we cannot help you, we show you where to turn.',
    wait: 'The wait',
    queue: ({ count }) =>
      count === 0
        ? 'Nobody else waits for an answer right now.'
        : count === 1
          ? 'One other person waits for an answer right now.'
          : `${count} others wait for an answer right now.`,
    meanwhile: 'While you wait you can start a programme at your own pace on your pages.',
    legalSource: 'Source:',
    goOn: 'Choose what to send',
    notNow: 'Not now, back to the front page',
  },
  choose: {
    heading: 'What would you like to send?',
    which: 'Answers to send',
    whichHint: 'Untick what you do not want to send. It is erased when you send the rest.',
    nothing: 'You have no finished answers to send. You can still ask for help: write a few words below.',
    unfinished: ({ check }) => `${check}: not finished. Answer the rest first if you want to send it too.`,
    words: 'Anything you would like to say?',
    wordsHint:
      'For example what you would like to change, or when it suits you to meet. Only the unit can read it.',
    reason: 'Why are you getting in touch now?',
    reasonHint: 'Your answer helps us see how people find us. Only the unit can read it.',
    contact: 'How would you like to be answered?',
    contactMessage: 'Write to me on my pages',
    contactMessageHint: 'You get an e-mail when there is something new. It does not say what it is about.',
    contactPhone: ({ phone }) => `Call me on ${phone}`,
    promise: ({ day, unit }) => `${unit} answers by ${day}.`,
    send: ({ unit }) => `Send to ${unit}`,
    otherUnit: 'Send to another unit',
    back: 'Read about how it is kept',
  },
  problem: {
    chooseOrWrite:
      'Nothing is chosen and nothing is written. Choose at least one answer, or write a few words.',
    tooLong: ({ most, now }) =>
      `The text is ${now} characters long. There is room for ${most}. Shorten it; the rest you can tell when you meet.`,
    contact: 'No way to answer is chosen. Choose how you would like us to reach you.',
    badAnswers:
      'One of the answers is not finished or belongs to an older version of the questions. Go through the questions again and then send.',
  },
  waiting: {
    heading: 'You have already asked',
    text: ({ unit, day }) => `${unit} has your request and answers by ${day}. You need do nothing more.`,
    see: 'See your request',
    still: 'The answers you have now are still yours. You can take them along to the meeting, or erase them.',
  },
  otherRoad: {
    heading: 'We need to show you another road',
    ages: ({ unit, from, to }) =>
      to === null
        ? `${unit} is for people aged ${from} and over.`
        : `${unit} is for people aged ${from} to ${to}.`,
    country: ({ unit }) =>
      `You are signed in to another country than the one ${unit} is in. Change place to find the right unit.`,
    yours: 'Nothing has been sent. Your answers are still yours alone.',
    todo: 'You can get help all the same. Call us and we will say where to turn: your health centre, the student health service or someone else near you.',
    call: ({ phone }) => `Call ${phone}`,
    toResult: 'To the front page',
    changePlace: 'Change place',
  },
  sent: {
    title: 'Your request',
    heading: {
      received: 'It has been sent',
      accepted: 'You are welcome',
      declined: 'We show you another road',
      withdrawn: 'You have taken back your request',
    },
    received: ({ unit, day }) => `${unit} has your request and answers by ${day}.`,
    referred: {
      heading: 'You are referred',
      received: ({ unit, from, day }) => `${from} has referred you to ${unit}, who answers by ${day}.`,
      responsible: ({ from, unit }) =>
        `Until then ${from} is responsible for you in this. ${unit} takes over only when they have said yes.`,
      changeText:
        'You can say no as long as nobody has answered. The unit then stops seeing you, and whoever referred you is told.',
      withdraw: 'I do not want to be referred',
    },
    erased: 'What you did not send is erased.',
    nextHeading: 'What happens now',
    steps: ({ unit, day, contact }) => [
      `A health coach at ${unit} reads what you sent.`,
      contact === 'phone'
        ? `You are called by ${day}.`
        : `You are answered on your pages by ${day}. An e-mail tells you when there is something new.`,
      'If we suit you, you get times to choose from. If not, we show you another road.',
    ],
    accepted: ({ unit, day }) => `${unit} accepted your request on ${day}. The next step is on your pages.`,
    declined: ({ unit, day }) => `${unit} read what you sent and answered on ${day}.`,
    withdrawn: ({ unit, day }) =>
      `${unit} has not seen your request since ${day}. What was written in the record before that is kept by law.`,
    changeHeading: 'Changed your mind?',
    changeText:
      'You can take back your request as long as nobody has answered. The unit then no longer sees you.',
    withdraw: 'Take back my request',
    changed: 'Somebody answered before you. This page shows the answer.',
    meanwhile: 'While you wait',
    programmes: ({ count }) =>
      count === 1
        ? 'There is one programme that you can start now, at your own pace. You keep your place in the queue.'
        : `There are ${count} programmes that you can start now, at your own pace. You keep your place in the queue.`,
    toProgrammes: 'See the programmes',
    toMine: 'To my pages',
    toFront: 'To the front page',
    again: 'Ask again',
  },
};
