import type { GroupState } from '#modules/enrolments/public.ts';

export type GroupProblem =
  | 'programme'
  | 'name'
  | 'start'
  | 'meeting-day'
  | 'meeting-time'
  | 'no-such-time'
  | 'minutes'
  | 'place'
  | 'days'
  | 'uses'
  | 'walking-already'
  | 'in-group-already'
  | 'in-other-group'
  | 'other-version'
  | 'start-too-far'
  | 'group-full'
  | 'not-offered'
  | 'ended'
  | 'person-gone';

export const GROUP_SAID = [
  'made',
  'added',
  'joined',
  'taken-out',
  'meeting',
  'move-meeting',
  'no-meeting',
  'name',
  'moved',
  'open',
  'close',
  'take-over',
  'end',
] as const;
export type GroupSaid = (typeof GROUP_SAID)[number];

/** What the pages about a unit's groups say. */
export interface GroupTexts {
  readonly title: string;
  readonly heading: string;
  readonly toWalks: string;
  readonly list: string;
  readonly columns: {
    readonly name: string;
    readonly programme: string;
    readonly state: string;
    readonly starts: string;
    readonly members: string;
    readonly meets: string;
    readonly coach: string;
  };
  readonly none: string;
  readonly empty: { readonly heading: string; readonly text: string };
  readonly states: Readonly<Record<GroupState, string>>;
  readonly make: {
    readonly heading: string;
    readonly lead: string;
    readonly programme: string;
    readonly choose: string;
    readonly name: string;
    readonly nameHint: string;
    readonly starts: string;
    readonly startsHint: string;
    readonly button: string;
  };
  readonly one: {
    readonly title: string;
    readonly toGroups: string;
    readonly programme: string;
    readonly coach: string;
    readonly starts: string;
    readonly week: (args: { readonly day: string; readonly week: number }) => string;
  };
  readonly members: {
    readonly heading: string;
    readonly list: string;
    readonly none: string;
    readonly name: string;
    readonly where: string;
    readonly lastUsed: string;
    readonly state: string;
    readonly out: string;
    readonly far: (args: {
      readonly part: number;
      readonly parts: number;
      readonly done: number;
      readonly open: number;
    }) => string;
    readonly later: (args: { readonly done: number; readonly open: number }) => string;
    readonly closed: string;
    readonly takeOut: string;
    readonly takeOutOf: (args: { readonly name: string }) => string;
    readonly takeOutHint: string;
  };
  readonly add: {
    readonly heading: string;
    readonly lead: string;
    readonly find: string;
    readonly search: string;
    readonly walking: string;
    readonly found: string;
    readonly nobody: string;
    readonly noneWalks: string;
    readonly walks: string;
    readonly begins: string;
    readonly button: string;
    readonly buttonOf: (args: { readonly name: string }) => string;
  };
  readonly meetings: {
    readonly heading: string;
    readonly none: string;
    readonly day: string;
    readonly time: string;
    readonly place: string;
    readonly placeHint: string;
    readonly minutes: string;
    readonly minutesUnit: string;
    readonly where: (args: { readonly place: string; readonly minutes: number }) => string;
    readonly addHeading: string;
    readonly told: string;
    readonly add: string;
    /** To the page where a meeting that has been is written about. */
    readonly note: string;
    readonly noteOf: (args: { readonly when: string }) => string;
    readonly change: string;
    readonly changeOf: (args: { readonly when: string }) => string;
    readonly save: string;
    readonly asItWas: string;
    readonly remove: string;
    readonly removeOf: (args: { readonly when: string }) => string;
    readonly over: string;
  };
  readonly invite: { readonly heading: string; readonly lead: string; readonly shut: string };
  readonly change: {
    readonly heading: string;
    readonly rename: string;
    readonly move: string;
    readonly moveText: string;
    readonly close: string;
    readonly closeText: string;
    readonly open: string;
    readonly openText: string;
    readonly takeOver: string;
    readonly takeOverText: (args: { readonly name: string }) => string;
    readonly end: string;
    readonly endText: string;
  };
  readonly said: Readonly<Record<GroupSaid, string>>;
  readonly keptDay: (args: { readonly count: number }) => string;
  readonly problems: Readonly<Record<GroupProblem, string>>;
}
