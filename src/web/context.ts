import type { Actor, Country, Language } from '#kernel/actor.ts';
import type { CivilDate, CivilTime } from '#kernel/dates.ts';
import type { App } from '#app';
import type { SignedIn } from '#modules/identity/public.ts';
import { createContext } from 'react-router';

/** One service in one place: what pages say about who runs it and whom to call. */
export interface Site {
  readonly id: string;
  /** The care provider: a region, a wellbeing services county. */
  readonly organisationName: string;
  /** The unit that answers, e.g. the health coaching unit. */
  readonly unitName: string;
  readonly country: Country;
  /** IANA zone of the unit's meetings and promises, e.g. `Europe/Stockholm`. */
  readonly zone: string;
  readonly emergencyNumber: string;
  /** Where a person can call instead of writing, as it is read aloud and dialled. */
  readonly contactPhone: string;
}

export const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const;
export type ColorScheme = (typeof COLOR_SCHEMES)[number];
export const TEXT_SIZES = ['usual', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The demo's movable clock, shown as a bar above everything; absent outside demo mode. */
export interface DemoClock {
  /** The civil date that the service goes by. */
  readonly today: CivilDate;
  readonly civilTime: CivilTime;
}

/** What the server knows about one request before any page runs. It holds no person's data. */
export interface RequestContext {
  readonly app: App;
  readonly actor: Actor;
  /** As `actor`, and also staff who have not chosen an assignment yet. */
  readonly signedIn: SignedIn;
  readonly language: Language;
  readonly site: Site;
  /** For the content security policy: every script and style the page writes carries it. */
  readonly nonce: string;
  readonly requestId: string;
  /** The person's choice by cookie; absent follows the device. */
  readonly colorScheme?: ColorScheme;
  readonly textSize?: TextSize;
  readonly demoClock?: DemoClock;
  /** Told about faults while a page is made, so that they end in the log with the request's id. */
  readonly onFault?: (fault: unknown) => void;
}

/** Read in a loader or action: `context.get(requestContext)`. */
export const requestContext = createContext<RequestContext>();
