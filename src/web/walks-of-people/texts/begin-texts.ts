/** What the page with a person's programmes says. */
export type BeginProblem = 'programme' | 'day' | 'time' | 'walking-already';

export interface BeginTexts {
  readonly title: string;
  readonly toPerson: string;
  readonly heading: string;
  readonly none: string;
  readonly programme: string;
  readonly state: string;
  readonly started: string;
  readonly steps: string;
  readonly stepsOf: (args: { readonly done: number; readonly of: number }) => string;
  readonly lastUsed: string;
  readonly takeOver: {
    readonly heading: string;
    readonly asks: (args: { readonly unit: string; readonly programme: string }) => string;
    readonly text: string;
    readonly accept: string;
    readonly decline: string;
    readonly said: Readonly<Record<'accepted' | 'before' | 'taken-back', string>>;
  };
  /** Weight and calories, hidden for the person. */
  readonly weight: {
    readonly heading: string;
    readonly hide: string;
    readonly lead: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly reasonMissing: string;
    readonly reasonTooLong: string;
    readonly hidden: Readonly<Record<'person' | 'staff', string>>;
    readonly said: string;
  };
  readonly beginHeading: string;
  readonly beginLead: string;
  readonly nothingToBegin: string;
  readonly choose: string;
  readonly startDay: string;
  readonly messageTime: string;
  /** `time`: as the person's own settings say. */
  readonly messageTimeHint: (args: { readonly time: string }) => string;
  readonly begin: string;
  readonly invite: string;
  readonly problems: Readonly<Record<BeginProblem, string>>;
}
