export type InviteProblem = 'programme' | 'day' | 'days' | 'uses';

/** What the page where staff invite says. */
export interface InviteTexts {
  readonly title: string;
  readonly heading: string;
  readonly toList: string;
  readonly lead: string;
  readonly programme: string;
  readonly choose: string;
  readonly startDay: string;
  readonly startDayHint: string;
  readonly days: string;
  readonly daysUnit: string;
  readonly uses: string;
  readonly usesHint: string;
  readonly make: string;
  readonly madeHeading: string;
  readonly made: (args: { readonly until: string; readonly uses: number }) => string;
  readonly picture: string;
  readonly shownOnce: string;
  readonly problems: Readonly<Record<InviteProblem, string>>;
}

/** What the page says that an invitation leads to. Before sign-in it names no programme. */
export interface InvitedTexts {
  readonly title: string;
  readonly heading: string;
  readonly from: (args: { readonly unit: string }) => string;
  readonly whyNot: string;
  readonly signIn: string;
  readonly staff: string;
  readonly over: { readonly heading: string; readonly text: string; readonly action: string };
  readonly invites: (args: { readonly unit: string }) => string;
  readonly sees: (args: { readonly unit: string }) => string;
  readonly starts: (args: { readonly day: string }) => string;
  readonly begin: string;
  readonly inGroup: (args: { readonly group: string }) => string;
  readonly groupStarts: (args: { readonly day: string }) => string;
  readonly join: string;
  readonly free: string;
}
