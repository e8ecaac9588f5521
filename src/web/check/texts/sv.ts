import { sv as send } from './send-sv.ts';
import type { CheckTexts } from './texts.ts';

const NUMBERS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];

export const sv: CheckTexts = {
  questionTitle: ({ step, of }) => `Fråga ${step} av ${of}`,
  back: 'Tillbaka',
  toFront: 'Startsidan',
  weighs: {
    title: 'Innan du börjar',
    asks: 'Det här frågar om vikt, längd och midjemått. Utan dem går risken inte att räkna ut. Du har valt att vikt och kalorier är dolda för dig.',
    after:
      'Du bestämmer själv. Går du vidare visas resultatet när du har svarat. Sedan är det dolt bland dina resultat, som annat om vikt.',
    goOn: 'Gå vidare till frågorna',
    notNow: 'Inte nu',
  },
  onlyYou: 'Bara du ser dina svar. Inget sparas hos oss om du inte själv skickar det.',
  onlyYouKept: ({ days }) =>
    `Bara du ser dina svar. De sparas på dina sidor, så att du kan fortsätta på en annan enhet. Har du inte rört dem på ${days} dagar raderas de.`,
  next: 'Nästa fråga',
  showResult: 'Visa mitt resultat',
  startedOver:
    'Alla dina tidigare svar gick inte att läsa. De kan höra till en äldre version av frågorna. Det som fattas svarar du på igen, och inget har skickats.',
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
  values: 'Dina värden',
  what: 'Vad',
  range: 'Skalan går från och till',
  noLimits:
    'Det finns inga fastställda gränser för de här värdena. De är till för att följa hur det går för dig.',
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
    account: ({ days }) =>
      `Svaren finns på dina sidor, och du kan läsa dem där du loggar in. Har du inte rört dem på ${days} dagar raderas de.`,
    drop: 'Ta bort mina svar',
  },
  carry: {
    title: 'Dina svar',
    heading: 'Samma fråga har fått två svar',
    lead: 'Du har svarat i den här webbläsaren utan att vara inloggad, och tidigare på dina sidor. Välj vilka svar som gäller. Inget annat ändras.',
    kept: 'På dina sidor',
    carried: 'I den här webbläsaren',
    useKept: 'Behåll svaren på mina sidor',
    useCarried: 'Använd svaren från webbläsaren',
    shortHeading: 'Något av svaren följde inte med',
    short:
      'En del av det du svarade gick inte att läsa. Det kan höra till en äldre version av frågorna. Det som fattas svarar du på igen, och inget har skickats.',
    goOn: 'Gå vidare',
  },
  dropPage: {
    title: 'Ta bort svar',
    askHeading: 'Vill du ta bort dina svar?',
    askText:
      'Alla svar i den här webbläsaren raderas genast. Det går inte att ångra. Det du redan har skickat påverkas inte.',
    askAccount:
      'Alla svar som du inte har skickat raderas genast, på dina sidor och i den här webbläsaren. Det går inte att ångra. Det du redan har skickat påverkas inte.',
    drop: 'Ta bort alla mina svar',
    keep: 'Behåll svaren och gå till startsidan',
    goneHeading: 'Dina svar är borta',
    goneText: 'Inga svar finns kvar i den här webbläsaren. Vi har aldrig haft dem.',
    goneAccount: 'Inga osända svar finns kvar, varken på dina sidor eller i den här webbläsaren.',
    again: 'Till startsidan',
  },
  callNumber: ({ number }) => `Ring ${number}`,
  send,
};
