import { en as send } from './send-en.ts';
import type { CheckTexts } from './texts.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const en: CheckTexts = {
  questionTitle: ({ step, of }) => `Question ${step} of ${of}`,
  back: 'Back',
  toFront: 'Front page',
  weighs: {
    title: 'Before you begin',
    asks: 'This asks about weight, height and waist. Without them the risk cannot be worked out. You have chosen to have weight and calories hidden.',
    after:
      'It is up to you. If you go on, you see the result when you have answered. After that it is hidden among your results, like everything else about weight.',
    goOn: 'Go on to the questions',
    notNow: 'Not now',
  },
  onlyYou: 'Only you can see your answers. Nothing is kept with us unless you send it yourself.',
  onlyYouKept: ({ days }) =>
    `Only you can see your answers. They are kept on your own pages, so that you can go on from another device. If you do not touch them for ${days} days they are erased.`,
  next: 'Next question',
  showResult: 'Show my result',
  startedOver:
    'Not all of your earlier answers could be read. They may belong to an older version of the questions. You answer what is missing again, and nothing has been sent.',
  oldPage: 'The page you answered on was older than the questions. Here is the question as it is now.',
  resultTitle: 'Your result',
  resultOf: ({ check }) => `Your result: ${check}`,
  changeAnswers: 'Back to the questions',
  cannotTell: 'cannot be told',
  missing: 'These questions have no answer:',
  goOn: 'Answer what is missing',
  twoThings: 'Two things you can do now',
  scaleSentence: ({ value, unit, limits }) =>
    `You have ${value} ${unit}. ${limits.length === 0 ? '' : limits.length === 1 ? `The limit is at ${limits[0]}.` : `The limits are at ${limits.slice(0, -1).join(', ')} and ${limits.at(-1)}.`}`,
  limitAt: ({ value }) => `Limit ${value}`,
  answerSentence: ({ title, answer }) => `${title}. You answered: ${answer}.`,
  limitHere: 'A limit is here',
  you: '(you)',
  noDiagnosis: 'A self-check is not a diagnosis.',
  carefulLimit: ({ group }) => `${group}.`,
  aboutLimits: 'All levels, and how certain the limits are',
  source: ({ source }) => `Source: ${source}`,
  validFrom: ({ date }) => `The limits hold from ${date}.`,
  validFromUnknown: 'The source does not say from which day the limits hold.',
  level: 'Level',
  answers: 'Answers',
  values: 'Your values',
  what: 'What',
  range: 'The scale runs from and to',
  noLimits: 'There are no agreed limits for these values. They are there to follow how things go for you.',
  mine: 'You',
  someone: {
    heading: 'Would you like someone with you?',
    text: ({ unit, from, to }) =>
      `A health coach at ${unit} meets you ${NUMBERS[from] ?? String(from)} to ${NUMBERS[to] ?? String(to)} times, by video or phone.`,
    wait: ({ weeks }) => {
      if (weeks === null) return 'We do not know how long the wait is right now.';
      if (weeks === 0) return 'There is no wait right now.';
      return `Wait right now: about ${NUMBERS[weeks] ?? String(weeks)} ${weeks === 1 ? 'week' : 'weeks'}.`;
    },
    send: 'Send the answers to a coach',
    sendNote: 'First you sign in and read what is kept. Nothing is sent until you have chosen what.',
    call: ({ phone }) => `Call ${phone} instead`,
  },
  support: 'Others who can help',
  others: 'More habits to look at',
  done: 'Finished. See your result again.',
  begun: 'Begun. Go on where you were.',
  keep: {
    heading: 'Only you can see this',
    text: 'The answers lie locked in this browser and are gone when you close it. To keep the result, print the page.',
    account: ({ days }) =>
      `The answers are on your own pages, wherever you sign in. If you do not touch them for ${days} days they are erased.`,
    drop: 'Erase my answers',
  },
  carry: {
    title: 'Your answers',
    heading: 'The same question has two answers',
    lead: 'You have answered in this browser without being signed in, and earlier on your own pages. Choose which answers hold. Nothing else changes.',
    kept: 'On your own pages',
    carried: 'In this browser',
    useKept: 'Keep the answers on my pages',
    useCarried: 'Use the answers from the browser',
    shortHeading: 'Not all answers came along',
    short:
      'Some of what you answered could not be read. It may belong to an older version of the questions. You answer what is missing again, and nothing has been sent.',
    goOn: 'Go on',
  },
  dropPage: {
    title: 'Erase answers',
    askHeading: 'Erase your answers?',
    askText:
      'All answers in this browser are erased at once. It cannot be undone. What you have already sent is not affected.',
    askAccount:
      'All answers that you have not sent are erased at once, on your own pages and in this browser. It cannot be undone. What you have already sent is not affected.',
    drop: 'Erase all my answers',
    keep: 'Keep the answers and go to the front page',
    goneHeading: 'Your answers are gone',
    goneText: 'No answers are left in this browser. We never had them.',
    goneAccount: 'No unsent answers are left, neither on your own pages nor in this browser.',
    again: 'To the front page',
  },
  callNumber: ({ number }) => `Call ${number}`,
  send,
};
