import type { TimelineTexts } from './texts.ts';

export const sv: TimelineTexts = {
  kinds: {
    'referral.received': { resident: 'Du bad om hjälp', staff: 'Anmälan kom in' },
    'referral.accepted': { resident: 'Enheten tog emot din anmälan', staff: 'Anmälan togs emot' },
    'referral.declined': {
      resident: 'Enheten kunde inte ta emot din anmälan',
      staff: 'Anmälan togs inte emot',
    },
    'referral.withdrawn': {
      resident: 'Du tog tillbaka din anmälan',
      staff: 'Invånaren tog tillbaka anmälan',
    },
    'meeting.offered': { resident: 'Du fick tider att välja på', staff: 'Tider erbjöds' },
    'meeting.booked': { resident: 'Ett möte bokades', staff: 'Möte bokades' },
    'meeting.changed': { resident: 'Ett möte flyttades', staff: 'Möte flyttades' },
    'meeting.cancelled': { resident: 'Ett möte avbokades', staff: 'Möte avbokades' },
    'meeting.held': { resident: 'Ni hade ett möte', staff: 'Möte hölls' },
    'meeting.missed': { resident: 'Ett möte blev inte av', staff: 'Möte blev inte av' },
    'period.started': { resident: 'Er tid tillsammans började', staff: 'Coachningsperioden började' },
    'goal.set': { resident: 'Ett mål sattes', staff: 'Mål sattes' },
    'goal.changed': { resident: 'Ett mål ändrades', staff: 'Mål ändrades' },
    'note.signed': { resident: 'En anteckning skrevs och signerades', staff: 'Anteckning signerades' },
    'note.added-to': { resident: 'En anteckning fick ett tillägg', staff: 'Tillägg till anteckning' },
    'period.ended': { resident: 'Er tid tillsammans avslutades', staff: 'Coachningsperioden avslutades' },
    'follow-up.planned': { resident: 'Ett uppföljningssamtal planerades', staff: 'Uppföljning planerades' },
    'follow-up.invited': {
      resident: 'Du blev inbjuden till ett uppföljningssamtal',
      staff: 'Inbjudan till uppföljning skickades',
    },
    'follow-up.answered': {
      resident: 'Du svarade på frågorna inför uppföljningen',
      staff: 'Frågorna inför uppföljningen besvarades',
    },
    'follow-up.held': { resident: 'Ni hade ett uppföljningssamtal', staff: 'Uppföljning hölls' },
    'message.sent': { resident: 'Du skrev ett meddelande', staff: 'Invånaren skrev ett meddelande' },
    'message.sent-by-staff': { resident: 'Du fick ett meddelande', staff: 'Meddelande till invånaren' },
    'block.set': { resident: 'Du spärrade uppgifter', staff: 'Uppgifter spärrades' },
    'block.lifted': { resident: 'Du tog bort en spärr', staff: 'En spärr togs bort' },
    'consent.given': { resident: 'Du gav ett samtycke', staff: 'Samtycke gavs' },
    'consent.withdrawn': { resident: 'Du tog tillbaka ett samtycke', staff: 'Samtycke togs tillbaka' },
    'log.questioned': {
      resident: 'Du frågade om något i listan över vem som har tittat',
      staff: 'Invånaren har frågor om vem som har tittat',
    },
    'contact.changed': { resident: 'Du ändrade dina kontaktuppgifter', staff: 'Kontaktuppgifter ändrades' },
    'erasure.carried-out': {
      resident: 'Uppgifter raderades på din begäran',
      staff: 'Uppgifter raderades på begäran',
    },
    'record.erased': {
      resident: 'En enhets journal om dig raderades efter beslut',
      staff: 'En enhets journal raderades efter beslut',
    },
    'retention.carried-out': { resident: 'Gamla uppgifter raderades', staff: 'Gamla uppgifter gallrades' },
  },
  unknown: { resident: 'Något hände i ditt ärende', staff: 'Händelse' },
  withMonths: ({ sentence, months }) => `${sentence} (${months} månader efter)`,
};
