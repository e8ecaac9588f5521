/** What the gate, the review and the merging of changes say in words; each language must have every entry. */
import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import type { ConflictName } from '../rules/edit-shape.ts';
import type { GateFinding, GateFindingName } from '../rules/gate-shape.ts';
import type { AddMediaRefusal } from '../use-cases/add-media.ts';
import type { AskReviewRefusal } from '../use-cases/ask-review.ts';
import type { DescribeVersionRefusal } from '../use-cases/describe-version.ts';
import type { PublishRefusal, RetireRefusal } from '../use-cases/publish-version.ts';
import type { ReviewRefusal } from '../use-cases/review-part.ts';
import type { SaveEditsRefusal } from '../use-cases/save-edits.ts';
import type { StartProgrammeRefusal } from '../use-cases/start-programme.ts';
import type { StartVersionRefusal } from '../use-cases/start-version.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** What a sentence names: a part, a count, a link, a language already in words. */
export interface Said {
  readonly about: string;
}
export type MakingRefusal =
  | AddMediaRefusal
  | AskReviewRefusal
  | DescribeVersionRefusal
  | PublishRefusal
  | RetireRefusal
  | ReviewRefusal
  | SaveEditsRefusal
  | StartProgrammeRefusal
  | StartVersionRefusal
  | 'in-use'
  | 'unknown-part';

export interface MakingTexts {
  readonly finding: Readonly<Record<GateFindingName, (said: Said) => string>>;
  readonly conflict: Readonly<Record<ConflictName, string>>;
  readonly refusal: Readonly<Record<MakingRefusal, (said: Said) => string>>;
  readonly ownerMail: {
    readonly subject: string;
    readonly text: (args: { readonly address: string }) => string;
  };
}

/** To the owner of a programme; it says that there is something, never in which programme. */
export function ownerMailWords(
  language: Language,
  address: string,
): { readonly subject: string; readonly text: string } {
  const { subject, text } = textsIn(language).ownerMail;
  return { subject, text: text({ address }) };
}

function textsIn(language: Language): MakingTexts {
  return texts<MakingTexts>(language, { sv, fi, en });
}

/** What the gate found, and what to do about it. The place and the language are told beside it. */
export function gateFindingText(finding: GateFinding, language: Language): string {
  return textsIn(language).finding[finding.name]({ about: finding.about });
}

/** Where two who wrote at once met. Both values are shown beside it. */
export function conflictText(name: ConflictName, language: Language): string {
  return textsIn(language).conflict[name];
}

/** Why it was not done, and how to go on. `about`: the part, count or languages that the refusal names. */
export function makingRefusalText(refusal: MakingRefusal, language: Language, said: Said): string {
  return textsIn(language).refusal[refusal](said);
}
