import type { FlagOwner } from '#modules/instruments/rules/flag-owner.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export interface FlagTexts {
  readonly title: string;
  readonly toPerson: string;
  readonly heading: string;
  readonly priorities: Readonly<Record<'high' | 'normal', string>>;
  readonly states: Readonly<Record<'open' | 'seen' | 'closed', string>>;
  readonly owner: string;
  readonly ownedBy: Readonly<Record<FlagOwner['as'], (args: { readonly name: string }) => string>>;
  readonly due: string;
  readonly raised: string;
  readonly rule: string;
  readonly ruleAndVersion: (args: { readonly rule: string; readonly version: string }) => string;
  readonly seen: string;
  readonly closed: string;
  readonly byWhen: (args: { readonly by: string; readonly when: string }) => string;
  readonly whatWasDone: string;
  readonly doneErased: string;
  readonly said: Readonly<Record<'seen' | 'closed' | 'closedAlready', string>>;
  readonly closeHeading: string;
  readonly seeText: string;
  readonly see: string;
  readonly done: string;
  readonly doneHint: string;
  readonly close: string;
  readonly problems: Readonly<Record<'noWords' | 'tooLong', (args: { readonly most: number }) => string>>;
  readonly behind: string;
  readonly ofWalk: string;
  readonly answers: string;
  readonly owners: string;
}

export function useFlagTexts(): FlagTexts {
  return texts(useLanguage(), { sv, fi, en });
}
