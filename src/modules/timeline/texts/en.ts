import type { TimelineTexts } from './texts.ts';

export const en: TimelineTexts = {
  kinds: {
    'referral.received': { resident: 'You asked for help', staff: 'Request received' },
    'referral.accepted': { resident: 'The unit accepted your request', staff: 'Request accepted' },
    'referral.declined': { resident: 'The unit could not accept your request', staff: 'Request declined' },
    'referral.withdrawn': {
      resident: 'You withdrew your request',
      staff: 'The resident withdrew the request',
    },
    'meeting.offered': { resident: 'You were offered times to choose from', staff: 'Times offered' },
    'meeting.booked': { resident: 'A meeting was booked', staff: 'Meeting booked' },
    'meeting.changed': { resident: 'A meeting was moved', staff: 'Meeting moved' },
    'meeting.cancelled': { resident: 'A meeting was cancelled', staff: 'Meeting cancelled' },
    'meeting.held': { resident: 'You met your coach', staff: 'Meeting held' },
    'meeting.missed': { resident: 'A meeting did not take place', staff: 'Meeting did not take place' },
    'period.started': { resident: 'Your time together began', staff: 'Coaching period started' },
    'goal.set': { resident: 'A goal was set', staff: 'Goal set' },
    'goal.changed': { resident: 'A goal was changed', staff: 'Goal changed' },
    'note.signed': { resident: 'A note was written and signed', staff: 'Note signed' },
    'note.added-to': { resident: 'Something was added to a note', staff: 'Addendum to a note' },
    'period.ended': { resident: 'Your time together ended', staff: 'Coaching period ended' },
    'follow-up.planned': { resident: 'A follow-up was planned', staff: 'Follow-up planned' },
    'follow-up.invited': {
      resident: 'You were invited to a follow-up',
      staff: 'Invitation to follow-up sent',
    },
    'follow-up.answered': {
      resident: 'You answered the questions before the follow-up',
      staff: 'Questions before the follow-up answered',
    },
    'follow-up.held': { resident: 'You had a follow-up', staff: 'Follow-up held' },
    'message.sent': { resident: 'You wrote a message', staff: 'The resident wrote a message' },
    'message.sent-by-staff': { resident: 'You received a message', staff: 'Message to the resident' },
    'block.set': { resident: 'You blocked information', staff: 'Information was blocked' },
    'block.lifted': { resident: 'You lifted a block', staff: 'A block was lifted' },
    'consent.given': { resident: 'You gave a consent', staff: 'Consent given' },
    'consent.withdrawn': { resident: 'You withdrew a consent', staff: 'Consent withdrawn' },
    'log.questioned': {
      resident: 'You asked about who has looked',
      staff: 'The resident asked about who has looked',
    },
    'contact.changed': { resident: 'You changed your contact details', staff: 'Contact details changed' },
    'erasure.carried-out': {
      resident: 'Information was erased at your request',
      staff: 'Information erased on request',
    },
    'record.erased': {
      resident: 'A unit’s record about you was erased by a decision',
      staff: 'A unit’s record was erased by a decision',
    },
    'retention.carried-out': { resident: 'Old information was erased', staff: 'Old information erased' },
  },
  unknown: { resident: 'Something happened in your case', staff: 'Event' },
  withMonths: ({ sentence, months }) => `${sentence} (${months} months after)`,
};
