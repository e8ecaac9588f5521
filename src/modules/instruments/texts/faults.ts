/** What can be wrong with a form from elsewhere, in words. Each sentence follows upon the place it is said of. */
import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { en } from './faults-en.ts';
import { fi } from './faults-fi.ts';
import { sv } from './faults-sv.ts';

/** What a sentence names: a linkId, a code, a number, an address; and what else. */
export interface FaultAbout {
  readonly what: string;
  readonly other: string;
}
type Sentence = (about: FaultAbout) => string;

export interface FaultTexts {
  // The file
  readonly 'too-long': Sentence;
  readonly 'not-json': Sentence;
  readonly 'not-utf-8': Sentence;
  readonly 'empty-bundle': Sentence;
  readonly 'large-bundle': Sentence;
  readonly 'unreadable-text': Sentence;
  readonly 'unreadable-name': Sentence;
  readonly 'too-deep': Sentence;
  readonly 'not-a-list': Sentence;
  readonly 'not-an-object': Sentence;
  // The form
  readonly 'not-a-questionnaire': Sentence;
  readonly 'too-many-items': Sentence;
  readonly 'nothing-asked': Sentence;
  readonly 'no-title': Sentence;
  readonly 'wrong-status': Sentence;
  readonly 'no-name': Sentence;
  readonly 'wrong-version': Sentence;
  readonly 'scoring-not-json': Sentence;
  // Extensions and expressions
  readonly 'extension-without-address': Sentence;
  readonly 'modifier-extension': Sentence;
  readonly 'other-language': Sentence;
  readonly 'bare-variable': Sentence;
  readonly 'bare-constraint': Sentence;
  readonly 'slow-expressions': Sentence;
  readonly 'unreadable-expression': Sentence;
  // A question
  readonly 'no-link-id': Sentence;
  readonly 'link-id-twice': Sentence;
  readonly 'no-text': Sentence;
  readonly 'unknown-type': Sentence;
  readonly 'items-under-question': Sentence;
  readonly 'wrong-initial': Sentence;
  // Its options
  readonly 'rule-chosen-codes': Sentence;
  readonly 'foreign-value-set': Sentence;
  readonly 'no-such-value-set': Sentence;
  readonly 'empty-option': Sentence;
  readonly 'no-options': Sentence;
  readonly 'option-twice': Sentence;
  readonly 'reserved-option': Sentence;
  // Its conditions
  readonly 'bare-condition': Sentence;
  readonly 'exists-without-answer': Sentence;
  readonly 'depends-on-nothing': Sentence;
  readonly 'depends-on-no-option': Sentence;
  readonly 'depends-on-itself': Sentence;
}
export type FaultName = keyof FaultTexts;

export interface Fault extends FaultAbout {
  readonly name: FaultName;
}

export function faultText(fault: Fault, language: Language): string {
  return texts<FaultTexts>(language, { sv, fi, en })[fault.name](fault);
}
