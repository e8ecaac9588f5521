import type { ReferTexts } from './texts.ts';

export const sv: ReferTexts = {
  title: 'Hänvisning',
  toPerson: 'Till personen',
  heading: 'Hänvisa till en annan enhet',
  lead: ({ own }) =>
    `Ansvaret ligger kvar hos ${own} tills den andra enheten har tagit emot. Personen får veta att hänvisningen är skickad.`,
  nobody: {
    heading: 'Det finns ingen enhet att hänvisa till',
    text: 'Ingen annan enhet i landet tar emot hänvisningar här just nu.',
  },
  unit: 'Till vilken enhet?',
  answersBy: ({ organisation, day }) => `${organisation}. Svarar senast ${day} om du skickar i dag.`,
  reason: 'Varför?',
  habits: 'Vilka vanor gäller det?',
  words: 'Vad har ni kommit överens om?',
  wordsHint:
    'Till exempel vad personen själv vill, vad ni har gjort hittills och vad ni gör medan ni väntar. Personen kan läsa det.',
  prescription: 'Fysisk aktivitet på recept (FaR)',
  prescriptions: {
    none: 'Nej',
    wished: 'Jag önskar att det övervägs',
    written: 'Ja, receptet är skrivet',
  },
  urgency: 'Hur snart?',
  urgencyHint: 'Enheten är ingen akutmottagning. Vid fara för liv ringer du 112.',
  urgencies: { usual: 'Som vanligt', soon: 'Bör ses snart' },
  contact: 'Hur vill personen bli kontaktad?',
  contacts: { message: 'Med meddelande på sina sidor', phone: 'Med ett samtal' },
  agreed: 'Personens vilja',
  agreedHint: 'Inget skickas utan att personen vet om det och vill det.',
  agreedYes: 'Personen vet om hänvisningen och vill bli hänvisad',
  send: 'Skicka hänvisningen',
  said: {
    sent: 'Hänvisningen är skickad.',
    seen: 'Svaret är läst.',
    recalled: 'Ni har bett om att få tillbaka hänvisningen. Om en stund står det här vad som hände.',
    recallLate: 'Enheten hann svara. Svaret står här.',
    recallEarly: 'Hänvisningen är på väg. Försök igen om en stund.',
  },
  problems: {
    unit: 'Ingen enhet är vald. Välj vem du vill fråga.',
    reason: 'Inget skäl är valt. Välj det som ligger närmast.',
    habits: 'Ingen vana är vald. Välj minst en.',
    words: 'Här är tomt. Skriv kort vad ni har kommit överens om.',
    'too-long': ({ most }) => `Texten är för lång. Högst ${most} tecken får plats.`,
    agreed: 'Rutan är inte ikryssad. Fråga personen först.',
  },
  refused: {
    'already-sent':
      'Ni har redan en hänvisning dit som väntar på svar. Den syns överst på sidan. Inget nytt har skickats.',
    'blocked-here':
      'Personen har spärrat det ni har för andra enheter. Inget har skickats. Be personen lyfta spärren om hen vill bli hänvisad, eller visa hur man anmäler sig själv.',
    'age-not-served':
      'Enheten tar inte emot personer i den här åldern. Inget har skickats. Vårdcentralen eller elevhälsan kan hjälpa i stället.',
    'unit-not-open': 'Enheten tar inte emot hänvisningar längre. Inget har skickats. Välj en annan enhet.',
  },
  sentHeading: 'Skickade hänvisningar',
  sentTo: ({ to }) => `Till ${to}`,
  tags: {
    sent: 'På väg',
    received: 'Väntar på svar',
    accepted: 'Mottagen',
    declined: 'Inte mottagen',
    withdrawn: 'Återtagen',
  },
  states: {
    sent: ({ to }) => `Hänvisningen är på väg till ${to}.`,
    received: ({ to, when, day }) => `Den kom fram till ${to} ${when}. Svar är utlovat senast ${day}.`,
    accepted: ({ to, when }) => `${to} tog emot ${when}.`,
    declined: ({ to, when, reason }) => `${to} kunde inte ta emot (${when}). Skäl: ${reason}.`,
    withdrawn: ({ when }) => `Hänvisningen togs tillbaka ${when}.`,
  },
  responsible: {
    sender: ({ own, to }) => `Ansvaret ligger hos ${own}, inte hos ${to}.`,
    receiver: ({ to }) => `Ansvaret ligger hos ${to}.`,
  },
  clock: 'Svar utlovat',
  see: 'Jag har läst svaret',
  recall: 'Ta tillbaka hänvisningen',
  recallAsked:
    'Ni har bett om att få tillbaka den. Har enheten inte svarat före er försvinner den från deras lista.',
  content: 'Vad som skickades',
  sentBy: 'Skickad av',
  erased: 'Texten är raderad.',
};
