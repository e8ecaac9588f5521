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
    'referral.sent': {
      resident: 'You were referred to another unit',
      staff: 'Referred to another unit',
    },
    'referral.brought': {
      resident: 'The referral reached the unit',
      staff: 'Referral received',
    },
    'referral.recalled': {
      resident: 'The unit that referred you took the referral back',
      staff: 'The referral was taken back by its sender',
    },
    'referral.answer-came': {
      resident: 'The unit that referred you got an answer',
      staff: 'The referral was answered',
    },
    'meeting.offered': { resident: 'You were offered times to choose from', staff: 'Times offered' },
    'meeting.booked': { resident: 'A meeting was booked', staff: 'Meeting booked' },
    'meeting.changed': { resident: 'A meeting was moved', staff: 'Meeting moved' },
    'meeting.cancelled': { resident: 'A meeting was cancelled', staff: 'Meeting cancelled' },
    'meeting.held': { resident: 'You met your coach', staff: 'Meeting held' },
    'meeting.guest-let-in': {
      resident: 'A guest took part in a meeting',
      staff: 'A guest took part in the meeting',
    },
    'meeting.missed': { resident: 'A meeting did not take place', staff: 'Meeting did not take place' },
    'period.started': { resident: 'Your time together began', staff: 'Coaching period started' },
    'goal.set': { resident: 'A goal was set', staff: 'Goal set' },
    'goal.changed': { resident: 'A goal was changed', staff: 'Goal changed' },
    'goal.planned': { resident: 'More was written about the goal', staff: 'The goal got a plan' },
    'goal.step-reached': {
      resident: 'You took a step towards the goal',
      staff: 'A step towards the goal was taken',
    },
    'goal.rated': {
      resident: 'One of you said how far you have come',
      staff: 'Goal attainment was rated',
    },
    'experiment.begun': { resident: 'Something to try was agreed', staff: 'Something new to try' },
    'experiment.told': {
      resident: 'How the try went was written down',
      staff: 'What was tried was followed up',
    },
    'note.signed': { resident: 'A note was written and signed', staff: 'Note signed' },
    'note.added-to': { resident: 'Something was added to a note', staff: 'Addendum to a note' },
    'prescription.signed': {
      resident: 'You were given an exercise prescription',
      staff: 'Exercise prescription signed',
    },
    'prescription.renewed': {
      resident: 'A new exercise prescription took the place of your earlier one',
      staff: 'New version of exercise prescription signed',
    },
    'prescription.withdrawn': {
      resident: 'Your exercise prescription was withdrawn',
      staff: 'Exercise prescription withdrawn',
    },
    'prescription.followed-up': {
      resident: 'You went through how your prescription is going',
      staff: 'Exercise prescription followed up',
    },
    'prescription.ended': {
      resident: 'Your exercise prescription came to its end',
      staff: 'Exercise prescription ended',
    },
    'agreement.proposed': {
      resident: 'Your coach proposed a change in what you have agreed on',
      staff: 'A change of the agreement was proposed',
    },
    'agreement.changed': {
      resident: 'You changed what you have agreed on',
      staff: 'The person changed the agreement',
    },
    'agreement.accepted': {
      resident: 'You said yes to what you agree on',
      staff: 'The person said yes to the agreement',
    },
    'period.paused': { resident: 'The coaching rests', staff: 'The period was paused' },
    'period.resumed': { resident: 'The coaching goes on', staff: 'The period goes on' },
    'follow-up.moved': { resident: 'A follow-up was moved', staff: 'Follow-up moved' },
    'experience.told': { resident: 'You said how it was', staff: 'The person said how it was' },
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
    'display.changed': {
      resident: 'What is shown to you was changed',
      staff: 'What is shown to the person was changed',
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
    'walk.begun': { resident: 'You began a programme', staff: 'A programme began' },
    'walk.paused': { resident: 'The programme rests', staff: 'The programme was paused' },
    'walk.resumed': { resident: 'The programme goes on', staff: 'The programme was resumed' },
    'walk.changed': {
      resident: 'Your coach changed the programme for you',
      staff: 'The programme was changed for the person',
    },
    'walk.support-ends': {
      resident: 'The support in a programme ended. You can read on',
      staff: 'The support in a programme ended',
    },
    'walk.ended': { resident: 'The programme has ended', staff: 'The programme was ended' },
    'walk.hand-over-asked': {
      resident: 'Your unit asked another unit to go along in the programme from now on',
      staff: 'Another unit was asked to take over the programme',
    },
    'walk.hand-over-declined': {
      resident: 'The programme stays with your unit',
      staff: 'The other unit did not take over the programme',
    },
    'walk.hand-over-taken-back': {
      resident: 'Your unit took back its question to another unit and goes along as before',
      staff: 'The question to take over the programme was taken back',
    },
    'walk.handed-over': {
      resident: 'Your programme goes on with another unit',
      staff: 'The programme was handed over to another unit',
    },
    'group.joined': { resident: 'You joined a group that walks the programme', staff: 'Joined a group' },
    'group.left': { resident: 'You go on with the programme without the group', staff: 'Left the group' },
    'group.moved': { resident: 'The group’s first day was moved', staff: 'The group’s first day was moved' },
    'group.meeting-added': { resident: 'Your group has a new meeting', staff: 'The group got a new meeting' },
    'group.meeting-moved': {
      resident: 'A meeting of your group changed',
      staff: 'A meeting of the group changed',
    },
    'group.meeting-cancelled': {
      resident: 'A meeting of your group is off',
      staff: 'A meeting of the group was taken away',
    },
    'module.done': {
      resident: 'You finished a part of the programme',
      staff: 'A part of the programme was finished',
    },
    'task.sent': { resident: 'You sent a task to the coach', staff: 'A task came in' },
    'task.answered': { resident: 'The coach answered your task', staff: 'A task was answered' },
    'order.made': { resident: 'The unit asked you to fill in forms', staff: 'Forms were ordered' },
    'order.opened': { resident: 'You were given a form to fill in', staff: 'A form was opened' },
    'order.answered': { resident: 'You filled in a form', staff: 'A form was answered' },
    'order.declined': { resident: 'You chose not to fill in a form', staff: 'The resident declined a form' },
    'order.not-answered': { resident: 'The time for a form ran out', staff: 'A form was not answered' },
    'order.withdrawn': { resident: 'The unit took back a form', staff: 'A form was withdrawn' },
    'response.sent': { resident: 'Answers to a form were sent', staff: 'Answers to a form came in' },
    'draft.ended': {
      resident: 'A form you had begun was removed, because it had not changed for a long time',
      staff: 'A form that was begun was removed',
    },
    'flag.raised': {
      resident: 'Somebody at the unit is looking at an answer you gave',
      staff: 'An answer was flagged',
    },
    'flag.closed': {
      resident: 'Somebody at the unit has looked at your answer',
      staff: 'The flag was closed',
    },
  },
  unknown: { resident: 'Something happened in your case', staff: 'Event' },
  withMonths: ({ sentence, months }) => `${sentence} (${months} months after)`,
};
