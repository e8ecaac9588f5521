import type { OwnDayTexts } from './own-day-texts.ts';

const dagar = (days: number) => (days === 1 ? '1 dag' : `${String(days)} dagar`);

export const ownDaySv: OwnDayTexts = {
  heading: 'Dagens siffror',
  who: 'Du och din coach ser dem. Skriv det du vill och hoppa över resten.',
  save: 'Spara',
  saved: 'Sparat.',
  otherDay: 'En annan dag',
  wrongDay: 'Välj en dag från coachningens första dag till och med i dag.',
  nothing: 'Du följer inga siffror. Välj nedan om du vill.',
  choose: 'Välj vad du följer',
  chooseHint: 'Bara du bestämmer det, och du kan ändra när du vill.',
  keepChoice: 'Spara valet',
  open: 'Skriv dagens siffror',
  section: 'Egna siffror',
  none: 'Inga siffror är skrivna än.',
  week: {
    sum: ({ value, days }) =>
      `De senaste sju dagarna: ${value} sammanlagt, på ${dagar(days)} som är skrivna.`,
    mean: ({ value, days }) => `De senaste sju dagarna: ${value} om dagen, räknat på ${dagar(days)}.`,
  },
  weekBefore: {
    sum: ({ value, days }) => `Sju dagar dessförinnan: ${value}, på ${dagar(days)}.`,
    mean: ({ value, days }) => `Sju dagar dessförinnan: ${value} om dagen, räknat på ${dagar(days)}.`,
  },
  cannotTell: ({ days, least }) =>
    `${days === 0 ? 'Inget' : dagar(days)} är skrivet för de senaste sju dagarna. Från ${String(least)} dagar visas hur veckan ser ut.`,
};
