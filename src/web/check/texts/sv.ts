import { sv as send } from './send-sv.ts';
import type { CheckTexts } from './texts.ts';

const NUMBERS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];

export const sv: CheckTexts = {
  questionTitle: ({ step, of }) => `Fråga ${step} av ${of}`,
  back: 'Tillbaka',
  toFront: 'Startsidan',
  onlyYou: 'Bara du ser dina svar. Inget sparas hos oss om du inte själv skickar det.',
  next: 'Nästa fråga',
  showResult: 'Visa mitt resultat',
  rather: 'Jag vet inte eller vill inte svara',
  startedOver:
    'Dina tidigare svar gick inte att läsa. De kan höra till en äldre version av frågorna. Vi börjar om från början, och inget har skickats.',
  oldPage: 'Sidan du svarade på var äldre än frågorna. Här är frågan som den är nu.',
  resultTitle: 'Ditt resultat',
  resultOf: ({ check }) => `Ditt resultat: ${check}`,
  changeAnswers: 'Tillbaka till frågorna',
  cannotTell: 'det går inte att säga',
  missing: 'De här frågorna har inget svar:',
  goOn: 'Svara på det som saknas',
  twoThings: 'Två saker du kan göra nu',
  scaleSentence: ({ value, unit, limits }) =>
    `Du har ${value} ${unit}. ${limits.length === 0 ? '' : limits.length === 1 ? `Gränsen går vid ${limits[0]}.` : `Gränserna går vid ${limits.slice(0, -1).join(', ')} och ${limits.at(-1)}.`}`,
  limitAt: ({ value }) => `Gräns ${value}`,
  answerSentence: ({ title, answer }) => `${title}. Du svarade: ${answer}.`,
  limitHere: 'Här går en gräns',
  you: '(du)',
  noDiagnosis: 'Ett självtest är ingen diagnos.',
  carefulLimit: ({ group }) => `${group}.`,
  aboutLimits: 'Alla nivåer, och hur säkra gränserna är',
  source: ({ source }) => `Källa: ${source}`,
  validFrom: ({ date }) => `Gränserna gäller från ${date}.`,
  validFromUnknown: 'Källan säger inte från vilken dag gränserna gäller.',
  level: 'Nivå',
  answers: 'Svar',
  mine: 'Du',
  someone: {
    heading: 'Vill du ha någon med dig?',
    text: ({ unit, from, to }) =>
      `En hälsocoach på ${unit} träffar dig ${NUMBERS[from] ?? String(from)} till ${NUMBERS[to] ?? String(to)} gånger, på video eller telefon.`,
    wait: ({ weeks }) => {
      if (weeks === null) return 'Vi vet inte hur lång väntetiden är just nu.';
      if (weeks === 0) return 'Just nu är det ingen väntetid.';
      return `Väntetid just nu: ungefär ${NUMBERS[weeks] ?? String(weeks)} ${weeks === 1 ? 'vecka' : 'veckor'}.`;
    },
    send: 'Skicka svaren till en coach',
    sendNote: 'Först loggar du in och läser vad som sparas. Inget skickas förrän du har valt vad.',
    call: ({ phone }) => `Ring ${phone} i stället`,
  },
  support: 'Andra som kan hjälpa',
  others: 'Fler vanor att titta på',
  done: 'Färdigt. Se ditt resultat igen.',
  begun: 'Påbörjat. Fortsätt där du var.',
  keep: {
    heading: 'Bara du ser det här',
    text: 'Svaren ligger låsta i den här webbläsaren och försvinner när du stänger den. Vill du ha kvar resultatet kan du skriva ut sidan.',
    drop: 'Ta bort mina svar',
  },
  dropPage: {
    title: 'Ta bort svar',
    askHeading: 'Vill du ta bort dina svar?',
    askText:
      'Alla svar i den här webbläsaren raderas genast. Det går inte att ångra. Det du redan har skickat påverkas inte.',
    drop: 'Ta bort alla mina svar',
    keep: 'Behåll svaren och gå till startsidan',
    goneHeading: 'Dina svar är borta',
    goneText: 'Inga svar finns kvar i den här webbläsaren. Vi har aldrig haft dem.',
    again: 'Till startsidan',
  },
  callNumber: ({ number }) => `Ring ${number}`,
  send,
};
