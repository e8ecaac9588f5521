import type { FeedbackMailTexts } from './texts.ts';

export const sv: FeedbackMailTexts = {
  answer: {
    subject: 'Svar på det du skrev om webbplatsen',
    body: ({ answer, address }) =>
      `Hej,\n\nDu skrev till oss om något på webbplatsen som inte fungerade för dig. Här är vårt svar:\n\n${answer}\n\nÄr du inte nöjd med svaret? Här står vart du kan vända dig:\n${address}\n\nVandra\n\nDin adress är nu borttagen hos oss. Det går inte att svara på det här mejlet.\n`,
  },
  remind: {
    subject: 'En synpunkt på webbplatsen väntar på svar',
    body: ({ day, address }) =>
      `Hej,\n\nNågon har skrivit om ett hinder på webbplatsen. Svaret är utlovat senast ${day}.\n\nLogga in som administratör för att läsa och svara:\n${address}\n\nVandra\n`,
  },
};
