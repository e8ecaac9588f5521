import type { FeedbackMailTexts } from './texts.ts';

export const en: FeedbackMailTexts = {
  answer: {
    subject: 'An answer to what you wrote about the website',
    body: ({ answer, address }) =>
      `Hello,\n\nYou wrote to us about something on the website that did not work for you. Here is our answer:\n\n${answer}\n\nAre you not content with the answer? Here you read where you can turn:\n${address}\n\nVandra\n\nYour address has now been removed here. This e-mail cannot be answered.\n`,
  },
  remind: {
    subject: 'A comment on the website waits for an answer',
    body: ({ day, address }) =>
      `Hello,\n\nSomebody has written about a barrier on the website. An answer is promised by ${day}.\n\nSign in as administrator to read and answer:\n${address}\n\nVandra\n`,
  },
};
