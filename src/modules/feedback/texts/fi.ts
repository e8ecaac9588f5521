import type { FeedbackMailTexts } from './texts.ts';

export const fi: FeedbackMailTexts = {
  answer: {
    subject: 'Vastaus verkkosivustoa koskevaan palautteeseesi',
    body: ({ answer, address }) =>
      `Hei,\n\nKirjoitit meille, että jokin verkkosivustolla ei toiminut. Tässä on vastauksemme:\n\n${answer}\n\nEtkö ole tyytyväinen vastaukseen? Täältä näet, mihin voit ottaa yhteyttä:\n${address}\n\nVandra\n\nOsoitteesi on nyt poistettu meiltä. Tähän viestiin ei voi vastata.\n`,
  },
  remind: {
    subject: 'Verkkosivustoa koskeva palaute odottaa vastausta',
    body: ({ day, address }) =>
      `Hei,\n\nVerkkosivuston esteestä on tullut palaute. Vastaus on luvattu viimeistään ${day}.\n\nKirjaudu pääkäyttäjänä lukemaan ja vastaamaan:\n${address}\n\nVandra\n`,
  },
};
