import type { PeriodTexts } from './period-texts.ts';

const REASONS = {
  reached: 'målet nåddes',
  stopped: 'avslutades',
  moved: 'flytt',
  'no-contact': 'ingen kontakt',
  death: 'dödsfall',
} as const;

export const periodSv: PeriodTexts = {
  heading: 'Vår överenskommelse',
  lead: {
    resident: 'Det här har du och din coach kommit överens om. Ni ser samma sak.',
    staff: 'Det här har ni kommit överens om. Personen ser samma sak.',
  },
  open: 'Överenskommelsen',
  none: {
    heading: 'Ingen coachning än',
    text: {
      resident: 'När en enhet har tagit emot dig står det här vad ni kommer överens om.',
      staff: 'Personen har ingen coachningsperiod hos enheten.',
    },
  },
  states: {
    offered: {
      resident: 'Du har fått ett förslag. Läs det och säg ja, eller ändra det som är ditt att bestämma.',
      staff: 'Föreslagen. Personen har inte sagt ja än.',
    },
    accepted: {
      resident: 'Ni är överens. Nu väntar första mötet.',
      staff: 'Ni är överens. Första mötet är inte hållet.',
    },
    active: { resident: 'Coachningen pågår.', staff: 'Perioden pågår.' },
    paused: { resident: 'Coachningen vilar.', staff: 'Perioden är pausad.' },
    ended: {
      resident: 'Coachningen är avslutad.',
      staff: 'Avslutad utan uppföljningar. Enheten har en månad på sig att skriva klart.',
    },
    'in-follow-up': {
      resident: 'Coachningen är avslutad. Vi hör av oss för att se tillbaka.',
      staff: 'Avslutad, följs upp.',
    },
    closed: { resident: 'Coachningen är avslutad.', staff: 'Avslutad.' },
  },
  parts: {
    meetings: 'Möten',
    span: 'Tid',
    coach: 'Coach',
    ways: 'Så når vi varandra',
    words: 'Vi har också bestämt',
    sharing: 'Får delas',
    always: 'Så fungerar det alltid',
    agreed: 'Ja till detta',
  },
  meetings: ({ count, held }) => `${count} möten, ${held} har hållits`,
  span: ({ months, until }) =>
    until === null
      ? `${months} månader. Pausen förlänger tiden.`
      : `${months} månader, till och med ${until}`,
  nobodyElse: 'Inget delas med någon annan.',
  erased: 'Texten är raderad.',
  agreedWhen: {
    resident: ({ when }) => `Sagt här ${when}`,
    staff: ({ when, name }) => `Sagt i ett samtal, antecknat av ${name} ${when}`,
    nobody: { resident: 'Du har inte sagt ja än.', staff: 'Personen har inte sagt ja än.' },
  },
  proposal: {
    heading: 'Förslag',
    text: {
      resident: 'Din coach föreslår en ändring.',
      staff: 'Ändringen väntar på personens ja.',
    },
    until: 'Tills dess gäller det som står under.',
  },
  yes: { resident: 'Ja, så gör vi', staff: 'Personen sa ja i samtalet' },
  yesHint: 'Ditt namn antecknas som den som hörde det.',
  change: { resident: 'Ändra hur du nås och vad som delas', staff: 'Föreslå en ändring' },
  changeHint: {
    resident: 'Du bestämmer själv. Antal möten och tid ändrar ni tillsammans: skriv till din coach.',
    staff: 'Ändringen gäller när personen har sagt ja.',
  },
  form: {
    meetings: 'Antal möten',
    span: 'Hur lång tid?',
    months: 'månader',
    ways: 'Hur når vi varandra?',
    shares: 'Vad får delas?',
    sharesHint: 'Inget delas som inte är markerat.',
    words: 'Något mer som ni har bestämt?',
    wordsHint: 'Till exempel: Ring helst efter klockan 16.',
    save: { resident: 'Spara', staff: 'Skicka förslaget till personen' },
    between: ({ from, to }) => `Skriv ett tal från ${from} till ${to}.`,
    waysMissing: 'Välj minst ett sätt.',
    unknown: 'Ett av valen finns inte längre. Välj igen.',
    tooLong: ({ count }) => `Texten är för lång. Högst ${count} tecken får plats.`,
  },
  pause: {
    heading: 'Pausa',
    hint: {
      resident:
        'Medan coachningen vilar får du inga nya tider. Ett möte som är bokat står kvar tills du avbokar det.',
      staff: 'Medan perioden vilar erbjuds inga tider. Ett bokat möte står kvar tills någon avbokar det.',
    },
    until: 'Ungefär till vilken dag?',
    begin: 'Pausa coachningen',
    now: ({ until }) => `Pausen är tänkt till ${until}. Inget börjar av sig självt.`,
    resume: 'Fortsätt coachningen',
    problems: {
      'not-a-day': 'Välj en dag.',
      'not-ahead': 'Välj en dag efter i dag.',
      'too-far': 'Så lång kan pausen inte vara. Välj en dag inom fyra månader.',
    },
  },
  back: {
    heading: 'Börja igen',
    text: {
      resident: ({ until }) =>
        `Du kan komma tillbaka utan ny anmälan till och med ${until}. Det ni har skrivit finns kvar.`,
      staff: ({ until }) =>
        `Personen kan komma tillbaka utan ny anmälan till och med ${until}. Det som är skrivet finns kvar.`,
    },
    press: { resident: 'Börja igen', staff: 'Börja en ny period' },
  },
  earlier: 'Tidigare perioder',
  earlierLine: ({ from, to, reason }) => `${from} till ${to}: ${REASONS[reason]}`,
  called: 'Jag har hört av mig',
  said: {
    agreed: { resident: 'Då är ni överens.', staff: 'Det är antecknat att personen sa ja.' },
    saved: { resident: 'Det är sparat.', staff: 'Förslaget är skickat. Det väntar på personens ja.' },
    paused: { resident: 'Coachningen vilar nu.', staff: 'Perioden är pausad.' },
    resumed: { resident: 'Välkommen tillbaka. Nya tider finns under Tider.', staff: 'Perioden går vidare.' },
    back: {
      resident: 'Välkommen tillbaka. Din enhet vet att du vill börja igen.',
      staff: 'En ny period är föreslagen.',
    },
    moved: { resident: 'Uppföljningen är flyttad.', staff: 'Uppföljningen är flyttad.' },
  },
  refused: {
    'changed-meanwhile': 'Någon annan har ändrat under tiden. Läs det som står nu och försök igen.',
    closed: 'Perioden är avslutad. Det går att läsa men inte att ändra.',
    'not-now': 'Det går inte just nu, eftersom perioden har ändrats.',
    'already-agreed': 'Ni är redan överens om detta.',
    'with-coach': 'Antal möten och tid ändrar ni tillsammans.',
    'under-way': 'En period pågår redan.',
    'asks-anew': 'Efter en flytt behövs en ny anmälan.',
    'too-late': 'Det har gått för lång tid. En ny anmälan behövs.',
    died: 'Perioden avslutades efter ett dödsfall.',
  },
  move: {
    open: 'Flytta',
    heading: 'Flytta uppföljningen',
    lead: ({ months, when }) => `Uppföljningen efter ${months} månader är planerad ${when}.`,
    date: 'Ny dag',
    hint: ({ from, to }) => `Från ${from} till ${to}. Den andra uppföljningen ligger kvar.`,
    save: 'Flytta uppföljningen',
    booked: {
      resident: 'Ett möte är redan bokat för uppföljningen. Flytta mötet under Tider i stället.',
      staff: 'Ett möte är redan bokat för uppföljningen. Flytta mötet i stället.',
    },
    over: 'Uppföljningen är gjord eller inställd och går inte att flytta.',
    stale: 'Uppföljningen har ändrats under tiden. Läs vad som gäller nu och försök igen.',
    problems: {
      'not-a-day': 'Välj en dag.',
      'not-ahead': 'Välj en dag efter i dag.',
      'too-far': 'Så långt går den inte att flytta. Välj en dag närmare.',
    },
  },
};
