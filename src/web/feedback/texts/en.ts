import type { FeedbackTexts } from './texts.ts';

export const en: FeedbackTexts = {
  home: 'Front page',
  vote: {
    title: 'Feedback',
    heading: 'Did this page help?',
    thanks: {
      heading: 'Thank you, that helps us',
      text: 'We keep the page and your answer, nothing about you.',
    },
    question: 'Did this page help?',
    yes: 'Yes',
    no: 'No',
    more: 'Tell us more',
    moreHint: 'Write nothing about yourself or your health. We do not answer what you write here.',
    back: 'Back to the page',
    tooLong: ({ count, most }) => `The text is ${count} characters. There is room for ${most}.`,
  },
  statement: {
    title: 'Accessibility',
    heading: 'Accessibility of this service',
    lead: ({ organisation }) =>
      `${organisation} is responsible for the service. We want everybody to be able to use it. Here you read how it meets the requirements, where it falls short, and what you can do when something does not work for you.`,
    status: {
      heading: 'How accessible is the service?',
      text: 'The service meets in part the requirements of EN 301 549, which build on WCAG 2.1 level AA.',
    },
    known: 'Shortcomings we know of',
    shortcomings: [
      {
        what: 'The video meeting has no automatic captions. You can write beside the picture while you talk.',
        criterion: 'WCAG 1.2.4',
        instead: 'You can choose phone or meeting in person, or ask for an interpreter.',
      },
      {
        what: 'There is no content in sign language or plain language yet.',
        criterion: 'Outside WCAG AA',
        instead: 'Call us, and we go through the content together.',
      },
      {
        what: 'The pages have not been tried by people who use a screen reader every day.',
        criterion: 'May concern several requirements',
        instead: 'Tell us what does not work, and we correct it.',
      },
    ],
    made: {
      heading: 'How we have tested',
      text: 'We have tested the service ourselves: automatically with axe, at a width of 320 pixels, in dark mode and without JavaScript. Nobody from outside has assessed it yet. The statement was made in November 2026.',
    },
    tell: {
      heading: 'Tell us about barriers',
      text: ({ days }) =>
        `Have you found something that does not work, or do you need content in another form? We answer within ${days} days.`,
      action: 'Tell us about a barrier',
    },
    phone: ({ phone }) => `You can also call ${phone}.`,
    supervision: {
      se: {
        heading: 'If you are not content with the answer',
        text: 'The Agency for Digital Government (Digg) supervises the law in Sweden. You can report shortcomings to them.',
        linkText: 'Digg',
        href: 'https://www.digg.se/',
      },
      fi: {
        heading: 'If you are not content with the answer',
        text: 'If you get no answer within two weeks, or are not content with it, you can notify the authority that supervises accessibility in Finland.',
        linkText: 'saavutettavuusvaatimukset.fi',
        href: 'https://www.saavutettavuusvaatimukset.fi/',
      },
    },
    law: {
      se: 'The requirements stand in the Swedish act on accessibility of digital public services (2018:1937).',
      fi: 'The requirements stand in the Finnish act on the provision of digital services (306/2019).',
    },
  },
  form: {
    title: 'Tell us about a barrier',
    heading: 'Tell us about a barrier',
    lead: ({ days }) =>
      `You need not say who you are. If you leave an address you get an answer within ${days} days.`,
    words: 'What does not work, and where?',
    wordsHint: 'Preferably which page and which aid. Write nothing about your health.',
    replyTo: 'E-mail or phone for the answer',
    replyToHint: 'Used for the answer only.',
    action: 'Send to those who run the service',
    empty: 'Write what does not work.',
    tooLong: ({ count, most }) => `The text is ${count} characters. There is room for ${most}.`,
    replyTooLong: 'The address is too long. Write an e-mail address or a phone number.',
    unreadableSign: 'The text holds a sign that cannot be kept. Write that place anew.',
    receipt: {
      heading: 'We have received what you wrote',
      text: ({ day }) => `We answer by ${day}, if you left an address.`,
      number: ({ id }) => `Your case number: ${id}`,
    },
  },
};
