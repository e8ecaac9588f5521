import type { Language } from '#kernel/actor.ts';
import type { ResponseOccasion } from '#modules/instruments/public.ts';

type Level = 'within' | 'raised' | 'high';

export interface PersonTexts {
  readonly title: string;
  readonly referralTitle: string;
  readonly dayAndTime: (args: { readonly day: string; readonly time: string }) => string;
  readonly modalities: Readonly<Record<'video' | 'phone' | 'on-site', string>>;
  /** Of a period whose meetings are over. */
  readonly states: Readonly<Record<'paused' | 'ended' | 'in-follow-up' | 'closed', string>>;
  readonly meetingsHeld: (args: {
    readonly held: number;
    readonly from: number;
    readonly to: number;
  }) => string;
  readonly toPerson: string;
  readonly results: {
    readonly hidden: string;
    readonly heading: string;
    readonly overTime: string;
    readonly none: string;
    readonly when: (args: {
      readonly date: string;
      readonly occasion: string;
      /** How staff filled it in; null when the person did. */
      readonly filledBy: string | null;
    }) => string;
    readonly filledBy: Readonly<Record<'together' | 'phone' | 'paper', string>>;
    readonly occasions: Readonly<Record<ResponseOccasion, string>>;
    readonly levels: Readonly<Record<Level, string>>;
    readonly noLevel: string;
    readonly cannotTell: string;
    readonly limitsSummary: string;
    readonly limits: (args: {
      readonly set: string;
      readonly group: string;
      readonly from: string;
    }) => string;
    readonly validFrom: (args: { readonly date: string }) => string;
    readonly validFromUnknown: string;
    readonly careful: string;
  };
  readonly guidedCheck: {
    readonly heading: string;
    readonly noWish: string;
    readonly caption: (args: { readonly sent: number; readonly of: number }) => string;
    readonly part: string;
    readonly level: string;
    readonly says: string;
  };
  readonly referral: {
    readonly heading: string;
    readonly received: (args: { readonly when: string; readonly language: string }) => string;
    readonly languages: Readonly<Record<Language, string>>;
    readonly clock: string;
    readonly way: string;
    readonly whyNow: string;
    readonly fromHeading: string;
    readonly referred: (args: {
      readonly name: string;
      readonly unit: string;
      readonly when: string;
      readonly language: string;
    }) => string;
    /** Whose the person is while nobody has said yes. */
    readonly responsible: (args: { readonly unit: string }) => string;
    readonly callHeading: string;
    readonly callWords: string;
    readonly entered: (args: {
      readonly name: string;
      readonly when: string;
      readonly language: string;
    }) => string;
    readonly agreedWords: string;
    readonly wishes: string;
    readonly about: string;
    readonly nothingNamed: string;
    readonly contact: string;
    readonly contacts: Readonly<Record<'message' | 'phone', string>>;
    readonly phone: (args: { readonly number: string }) => string;
    readonly phoneUnknown: string;
    readonly phoneProtected: string;
    readonly ownWords: string;
    readonly noWords: string;
    readonly erased: string;
    readonly answers: (args: { readonly name: string }) => string;
    readonly question: string;
    readonly answer: string;
    readonly notAnswered: string;
    readonly formUnknown: string;
    readonly acceptHeading: string;
    readonly acceptText: string;
    readonly accept: string;
    readonly declineHeading: string;
    readonly declineText: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly reasonMissing: string;
    readonly decline: string;
    readonly stale: string;
    readonly answered: {
      readonly accepted: (args: { readonly name: string; readonly when: string }) => string;
      readonly declined: (args: {
        readonly name: string;
        readonly when: string;
        readonly reason: string;
      }) => string;
      readonly withdrawn: (args: { readonly when: string }) => string;
    };
    readonly colleague: string;
  };
  readonly page: {
    readonly accepted: string;
    readonly waiting: string;
    readonly openReferral: string;
    readonly refer: string;
    readonly plan: string;
    /** With how much of it asks for something. */
    readonly colleagues: (args: { readonly asked: number }) => string;
    readonly referredWaiting: (args: { readonly to: string; readonly day: string }) => string;
    readonly referredAnswered: string;
    readonly seeReferred: string;
    readonly openMeeting: (args: { readonly when: string }) => string;
    readonly write: string;
    readonly unread: (args: { readonly count: number }) => string;
    readonly answerBy: (args: { readonly day: string }) => string;
    readonly offer: string;
    readonly openAgreement: string;
    readonly setGoal: string;
    readonly changeGoal: string;
    readonly writeNote: string;
    readonly end: string;
    readonly goal: string;
    readonly noGoal: string;
    readonly since: (args: { readonly when: string }) => string;
    readonly sinceStart: string;
    readonly nothingSince: string;
    readonly meetings: string;
    readonly noMeetings: string;
    readonly meetingStates: Readonly<Record<'booked' | 'cancelled' | 'held' | 'missed', string>>;
    readonly meetingKinds: Readonly<Record<'coaching' | 'follow-up', string>>;
    readonly offered: string;
    readonly notFilledIn: (args: { readonly forms: string }) => string;
    readonly fillTogether: string;
    readonly forms: string;
    readonly walks: string;
    readonly openFlag: string;
    readonly with: (args: { readonly name: string }) => string;
    readonly earlierMeetings: string;
    readonly held: string;
    readonly missed: string;
    readonly settled: string;
    readonly settleStale: string;
    readonly notReached: string;
    readonly markReached: string;
    readonly reached: string;
    readonly notes: string;
    readonly noteAlone: string;
    readonly followUps: string;
    readonly contact: string;
    readonly timeline: string;
    readonly emptyTimeline: string;
    readonly earlier: string;
    readonly newest: string;
    readonly dayList: string;
    readonly dayListWait: string;
    readonly dayListAway: string;
  };
}
