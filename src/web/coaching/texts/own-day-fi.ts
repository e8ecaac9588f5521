import type { OwnDayTexts } from './own-day-texts.ts';

const paivalta = (days: number) => (days === 1 ? '1 päivältä' : `${String(days)} päivältä`);

export const ownDayFi: OwnDayTexts = {
  heading: 'Päivän luvut',
  who: 'Sinä ja valmentajasi näette ne. Kirjoita, mitä haluat, ja jätä muut tyhjiksi.',
  save: 'Tallenna',
  saved: 'Tallennettu.',
  otherDay: 'Toinen päivä',
  wrongDay: 'Valitse päivä valmennuksen ensimmäisestä päivästä tähän päivään.',
  nothing: 'Et seuraa mitään lukuja. Valitse alta, jos haluat.',
  choose: 'Valitse, mitä seuraat',
  chooseHint: 'Vain sinä päätät siitä, ja voit muuttaa sitä milloin vain.',
  keepChoice: 'Tallenna valinta',
  open: 'Kirjoita päivän luvut',
  section: 'Omat luvut',
  none: 'Lukuja ei ole vielä kirjoitettu.',
  week: {
    sum: ({ value, days }) => `Viimeiset seitsemän päivää: yhteensä ${value}, kirjattu ${paivalta(days)}.`,
    mean: ({ value, days }) => `Viimeiset seitsemän päivää: ${value} päivässä, laskettu ${paivalta(days)}.`,
  },
  weekBefore: {
    sum: ({ value, days }) => `Seitsemän päivää sitä ennen: ${value}, kirjattu ${paivalta(days)}.`,
    mean: ({ value, days }) => `Seitsemän päivää sitä ennen: ${value} päivässä, laskettu ${paivalta(days)}.`,
  },
  cannotTell: ({ days, least }) =>
    `Viimeisiltä seitsemältä päivältä on kirjattu ${String(days)}. Viikko näytetään, kun päiviä on vähintään ${String(least)}.`,
};
