/** Who may prescribe, and which codes fit what was done: dated data of the country pack, asked for a day. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate, CivilTime } from '#kernel/dates.ts';
import type { FollowUpWay } from './content.ts';

interface Dated {
  /** Civil dates; null: not stated in the source. `validUntil` is the first day it no longer holds. */
  readonly validFrom: CivilDate | null;
  readonly validUntil: CivilDate | null;
}

export interface ProfessionRule extends Dated {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  /** `prepare`: writes it, and somebody who may sign does. */
  readonly may: 'sign' | 'prepare';
}

export type PrescribingAct = 'issued' | 'followed-up';
export type CodeCertainty = 'found' | 'known-high' | 'known-medium' | 'ours';

export interface PrescribingCode extends Dated {
  readonly system: string;
  readonly code: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly when: PrescribingAct;
  /** Only when an organiser is named, or only when none is; null: either. */
  readonly organised: boolean | null;
  /** Only for a follow-up in this way; null: any. */
  readonly how: FollowUpWay | null;
  /** Whose code it is; null: all who may sign. */
  readonly professions: readonly string[] | null;
  readonly certainty: CodeCertainty;
}

export interface Prescribing {
  readonly professions: readonly ProfessionRule[];
  readonly codes: readonly PrescribingCode[];
  /** What the list has no code for, in words: said, never passed over. */
  readonly without: readonly {
    readonly when: PrescribingAct;
    readonly words: Readonly<Record<Language, string>>;
  }[];
  readonly followUp: { readonly listedDaysBefore: number; readonly time: CivilTime };
}

function holdsOn(rule: Dated, day: CivilDate): boolean {
  return (
    (rule.validFrom === null || rule.validFrom <= day) && (rule.validUntil === null || day < rule.validUntil)
  );
}

function professionOn(
  rules: readonly ProfessionRule[],
  profession: string | null,
  day: CivilDate,
): ProfessionRule | undefined {
  return rules.find((rule) => rule.code === profession && holdsOn(rule, day));
}

/** A profession that is not known, or not in the list that day, may not: nobody signs by accident. */
export function maySign(
  prescribing: Pick<Prescribing, 'professions'>,
  profession: string | null,
  day: CivilDate,
): boolean {
  return professionOn(prescribing.professions, profession, day)?.may === 'sign';
}

/** What the profession is called; the code itself for one that has left the list. */
export function professionName(
  { professions }: Pick<Prescribing, 'professions'>,
  profession: string,
  language: Language,
): string {
  return professions.find((rule) => rule.code === profession)?.name[language] ?? profession;
}

/** What was done, by whom and on which day. */
export interface Deed {
  readonly when: PrescribingAct;
  readonly profession: string | null;
  readonly isOrganised: boolean;
  /** Null for what was issued. */
  readonly how: FollowUpWay | null;
  readonly day: CivilDate;
}

/** The codes that fit, in the list's order. Proposed only: who signs confirms. */
export function codesFor(prescribing: Pick<Prescribing, 'codes'>, deed: Deed): readonly PrescribingCode[] {
  return prescribing.codes.filter(
    (code) =>
      holdsOn(code, deed.day) &&
      code.when === deed.when &&
      (code.organised === null || code.organised === deed.isOrganised) &&
      (code.how === null || code.how === deed.how) &&
      (code.professions === null || (deed.profession !== null && code.professions.includes(deed.profession))),
  );
}

/** A code as it stands in what was signed: what it was called that day is kept with it. */
export interface KeptCode {
  readonly system: string;
  readonly code: string;
  readonly title: string;
}

export function codeName(code: Pick<KeptCode, 'system' | 'code'>): string {
  return `${code.system} ${code.code}`;
}

/** The chosen among the proposed; undefined when something was chosen that was not proposed. */
export function keepCodes(
  proposed: readonly PrescribingCode[],
  chosen: readonly string[],
  language: Language,
): readonly KeptCode[] | undefined {
  if (chosen.some((name) => !proposed.some((code) => codeName(code) === name))) return undefined;
  return proposed
    .filter((code) => chosen.includes(codeName(code)))
    .map((code) => ({ system: code.system, code: code.code, title: code.title[language] }));
}
