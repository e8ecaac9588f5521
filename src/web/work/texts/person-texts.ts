import type { Language } from '#kernel/actor.ts';

type Level = 'within' | 'raised' | 'high';

export interface PersonTexts {
  readonly title: string;
  readonly referralTitle: string;
  readonly dayAndTime: (args: { readonly day: string; readonly time: string }) => string;
  readonly modalities: Readonly<Record<'video' | 'phone' | 'on-site', string>>;
  /** Of a period whose meetings are over. */
  readonly states: Readonly<Record<'in-follow-up' | 'closed', string>>;
  readonly meetingsHeld: (args: {
    readonly held: number;
    readonly from: number;
    readonly to: number;
  }) => string;
  readonly toPerson: string;
  readonly results: {
    readonly heading: string;
    readonly none: string;
    readonly when: (args: { readonly date: string; readonly occasion: string }) => string;
    readonly occasions: Readonly<Record<'self-check' | 'follow-up', string>>;
    readonly levels: Readonly<Record<Level, string>>;
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
  readonly referral: {
    readonly heading: string;
    readonly received: (args: { readonly when: string; readonly language: string }) => string;
    readonly languages: Readonly<Record<Language, string>>;
    readonly clock: string;
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
    readonly openMeeting: (args: { readonly when: string }) => string;
    readonly write: string;
    readonly unread: (args: { readonly count: number }) => string;
    readonly answerBy: (args: { readonly day: string }) => string;
    readonly offer: string;
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
    readonly with: (args: { readonly name: string }) => string;
    readonly earlierMeetings: string;
    readonly held: string;
    readonly missed: string;
    readonly settled: string;
    readonly settleStale: string;
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
