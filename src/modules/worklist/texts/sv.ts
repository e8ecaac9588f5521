import type { WorklistTexts } from './texts.ts';

export const sv: WorklistTexts = {
  tags: {
    intake: 'Intag',
    reply: 'Svar',
    meeting: 'Möte',
    sign: 'Signera',
    'follow-up': 'Följ upp',
    call: 'Ring',
    review: 'Titta på',
    flag: 'Flagga',
    'hand-over': 'Ta över',
    'referral-answer': 'Svar kom',
  },
  about: {
    intake: 'Ny anmälan väntar på svar',
    reply: 'Meddelande väntar på svar',
    meeting: 'Bokat möte',
    sign: 'Anteckning att signera',
    'follow-up': 'Uppföljning närmar sig',
    call: 'Uppföljningen är obesvarad, ring',
    review: 'Något behöver en blick',
    flag: 'Ett svar behöver dina ögon',
    'hand-over': 'En enhet ber er ta över ett program',
    'referral-answer': 'Svar på er hänvisning',
  },
  details: {
    'health-check': 'Hälsokoll',
    'not-reached': 'Nås inte digitalt: ring eller skicka brev',
    'call-asked': 'Vill bli uppringd',
    'support-ends': 'Stödet i ett program slutar i dag',
    referred: 'Hänvisad av en yrkesperson',
    'referred-soon': 'Hänvisad av en yrkesperson, bör ses snart',
  },
  scopes: { 'needs-me': 'Behöver mig', mine: 'Bara mina', unit: 'Hela enheten' },
  protectedName: 'Skyddad uppgift',
  unknownName: 'Namnet saknas',
  due: {
    unknown: 'okänd tid',
    daysOver: ({ days }) => (days === 1 ? '1 dag för sent' : `${days} dagar för sent`),
    hoursOver: ({ hours }) =>
      hours === 0 ? 'tiden gick ut nyss' : hours === 1 ? '1 timme för sent' : `${hours} timmar för sent`,
    used: ({ used, of }) => (of === 1 ? `${used} av 1 dag` : `${used} av ${of} dagar`),
    lastDay: ({ used }) => `i dag, ${used}`,
    begun: ({ time }) => `började ${time}`,
    dayAndTime: ({ day, time }) => `${day} ${time}`,
  },
};
