/** What the gate before publishing looks at, and what it says. */
import type { FaultName } from './faults-in.ts';

export const GATE_CHECKS = [
  'structure',
  'alternative-texts',
  'captions',
  'headings',
  'contrast',
  'links',
  'reading',
  'licences',
  'translations',
  'reachable',
  'rules',
] as const;
export type GateCheck = (typeof GATE_CHECKS)[number];

export type GateFindingName =
  | FaultName
  | 'no-alternative-text'
  | 'no-captions'
  | 'no-transcript'
  | 'captions-missing'
  | 'paper-missing'
  | 'heading-order'
  | 'link-gone'
  | 'link-unreachable'
  | 'link-unchecked'
  | 'link-waits'
  | 'link-check-off'
  | 'hard-to-read'
  | 'rather-hard-to-read'
  | 'form-not-in-use'
  | 'form-score-only'
  | 'translations-missing'
  | 'translations-outdated'
  | 'unreachable'
  | 'rule-never'
  | 'flag-private'
  | 'condition-never'
  | 'asked-nowhere';

/** `stop`: it is mended first. `choice`: it is published so only by an explicit choice. `look`: worth a look. */
export type GateLevel = 'stop' | 'choice' | 'look';

export interface GateFinding {
  readonly check: GateCheck;
  readonly name: GateFindingName;
  readonly level: GateLevel;
  /** The id of the part it is about; the programme's code for the whole. */
  readonly at: string;
  /** What was named or counted; empty where nothing was. */
  readonly about: string;
  /** The language it is about; null: all of them. */
  readonly language: string | null;
}

/** What the gate asks about a form. */
export interface GateForm {
  /** `in-use` only when the licence gate of forms has let it through. */
  readonly standing: 'in-use' | 'not-in-use' | 'score-only';
  readonly bands: readonly string[];
  readonly scores: readonly { readonly code: string; readonly min: number; readonly max: number }[];
  /** The codes that can be answered, by question; null where any answer can be. */
  readonly answers: ReadonlyMap<string, readonly string[] | null>;
}

export interface ReadingLimit {
  readonly language: string;
  /** Above it: worth a look. */
  readonly aim: number;
  /** Above it: it is made plainer first. */
  readonly limit: number;
}

/**
 * `off`: this service asks no other server of itself. `before-review`: links are looked at once a week, and when review is asked
 * for. `in-review`: they are looked at now. `to-publish`: nothing is published with a link that was not looked at.
 */
export type LinkCheckStage = 'off' | 'before-review' | 'in-review' | 'to-publish';

export interface GateFacts {
  /** The files that the version has, by name. */
  readonly media: ReadonlySet<string>;
  /** What became of the last look at each link. */
  readonly links: ReadonlyMap<string, 'found' | 'gone' | 'unreachable'>;
  readonly linkCheck: LinkCheckStage;
  readonly form: (name: string) => GateForm | undefined;
  readonly limits: readonly ReadingLimit[];
}

/** `gaps`: published only where the publisher chooses to, knowing what is missing. */
export type GateVerdict = 'open' | 'gaps' | 'stopped';

export function gateVerdict(findings: readonly GateFinding[]): GateVerdict {
  if (findings.some((one) => one.level === 'stop')) return 'stopped';
  return findings.some((one) => one.level === 'choice') ? 'gaps' : 'open';
}

/** The languages that would be published with gaps, in alphabetical order. */
export function languagesWithGaps(findings: readonly GateFinding[]): readonly string[] {
  return [
    ...new Set(
      findings.flatMap((one) => (one.level === 'choice' && one.language !== null ? [one.language] : [])),
    ),
  ].toSorted();
}
