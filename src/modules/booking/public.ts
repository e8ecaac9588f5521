/** The only door of `booking`: times offered and booked. */
export {
  type Meeting,
  MEETING_KINDS,
  type MeetingId,
  type MeetingKind,
  type MeetingState,
  MODALITIES,
  type Modality,
  type NewOffer,
  type Offer,
  type OfferId,
  type Slot,
  type SlotId,
  type WeeklyPattern,
} from './contract.ts';
export { meetingReminder } from './jobs.ts';
export { patternExtension } from './use-cases/extend-pattern.ts';
export { type DayOfTimes, type PartOfDay, partOfDay } from './rules/free-slots.ts';
export { mayChange, maySettle, nextMeeting } from './rules/next-meeting.ts';
export type { ClockNote } from './rules/slots-from-pattern.ts';
export { findMeeting, readMeetings } from './store/meetings.ts';
export { readOffers, withdrawOffers } from './store/offers.ts';
export { releaseAll } from './store/slots.ts';
export { readWaits } from './store/waits.ts';
export { freedTime, keptTimeOver } from './use-cases/offer-freed.ts';
export { joinLine, leaveLine, passTime } from './use-cases/wait-for-time.ts';
export { addFreeTimes } from './use-cases/add-free-times.ts';
export { bookMeeting } from './use-cases/book-meeting.ts';
export { dropMeetings } from './use-cases/drop-meetings.ts';
export { endFeed, makeFeed, readFeed, showFeed } from './use-cases/calendar-feed.ts';
export { cancelMeeting } from './use-cases/cancel-meeting.ts';
export { changeMeeting } from './use-cases/change-meeting.ts';
export { listOtherTimes, listTimes, type OfferedTimes, type TimesShown } from './use-cases/list-times.ts';
export { offerTimes, openOffer } from './use-cases/open-offer.ts';
export {
  addSite,
  addTimeOff,
  closeSite,
  endPattern,
  listAvailability,
  removeTimeOff,
} from './use-cases/own-availability.ts';
export { type BookedTime, ownCalendar, ownFreeTimes } from './use-cases/own-calendar.ts';
export { markHeld, markMissed, settleMeeting } from './use-cases/settle-meeting.ts';
export { showMeeting, showOfferedTime, showOtherTime } from './use-cases/show-time.ts';
export { withdrawFreeTime } from './use-cases/withdraw-free-time.ts';
