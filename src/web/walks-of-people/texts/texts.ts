import type { Language } from '#kernel/actor.ts';
import type { Need } from '#modules/enrolments/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import { en as beginEn } from './begin-en.ts';
import { fi as beginFi } from './begin-fi.ts';
import { sv as beginSv } from './begin-sv.ts';
import type { BeginTexts } from './begin-texts.ts';
import { en as changeEn } from './change-en.ts';
import { fi as changeFi } from './change-fi.ts';
import { sv as changeSv } from './change-sv.ts';
import type { ChangeTexts } from './change-texts.ts';
import { en as groupEn } from './group-en.ts';
import { fi as groupFi } from './group-fi.ts';
import { sv as groupSv } from './group-sv.ts';
import type { GroupTexts } from './group-texts.ts';
import { en as inviteEn, invitedEn } from './invite-en.ts';
import { fi as inviteFi, invitedFi } from './invite-fi.ts';
import { sv as inviteSv, invitedSv } from './invite-sv.ts';
import type { InvitedTexts, InviteTexts } from './invite-texts.ts';
import { feedbackEn, en as walkEn } from './walk-en.ts';
import { feedbackFi, fi as walkFi } from './walk-fi.ts';
import { feedbackSv, sv as walkSv } from './walk-sv.ts';
import type { FeedbackTexts, WalkTexts } from './walk-texts.ts';

export type { BeginProblem } from './begin-texts.ts';
export type { InviteProblem } from './invite-texts.ts';

export interface CaseTexts {
  readonly whose: Readonly<Record<'unit' | 'mine', string>>;
  readonly whatWaits: string;
  readonly needs: Readonly<Record<Need, string>>;
  readonly programme: string;
  readonly everyProgramme: string;
  readonly list: string;
  readonly tags: Readonly<Record<Need | 'paused', string>>;
  readonly messages: (args: { readonly count: number }) => string;
  readonly flags: (args: { readonly count: number }) => string;
  readonly tasks: (args: { readonly count: number }) => string;
  readonly forms: (args: { readonly count: number }) => string;
  readonly waitsSince: (args: { readonly day: string }) => string;
  readonly lastSeen: (args: { readonly day: string }) => string;
  readonly empty: { readonly heading: string; readonly text: string };
  readonly emptyFilter: { readonly heading: string; readonly text: string };
  readonly showAll: string;
  readonly invite: string;
  readonly groups: string;
}

/** The texts of the unit's list in one language. */
export function caseTexts(language: Language): CaseTexts {
  return texts(language, { sv, fi, en });
}

/** The same in the language of the page. */
export function useCaseTexts(): CaseTexts {
  return caseTexts(useLanguage());
}

/** The texts about a person's programmes, in the language of the page. */
export function useBeginTexts(): BeginTexts {
  return texts(useLanguage(), { sv: beginSv, fi: beginFi, en: beginEn });
}

/** The texts about one walk in one language. */
export function walkTexts(language: Language): WalkTexts {
  return texts(language, { sv: walkSv, fi: walkFi, en: walkEn });
}

/** The same in the language of the page. */
export function useWalkTexts(): WalkTexts {
  return walkTexts(useLanguage());
}

/** The texts about answering and noting work, in the language of the page. */
export function useFeedbackTexts(): FeedbackTexts {
  return texts(useLanguage(), { sv: feedbackSv, fi: feedbackFi, en: feedbackEn });
}

/** The texts of the page where a walk is changed, in the language of the page. */
export function useChangeTexts(): ChangeTexts {
  return texts(useLanguage(), { sv: changeSv, fi: changeFi, en: changeEn });
}

/** The texts of inviting, in the language of the page. */
export function useInviteTexts(): InviteTexts {
  return texts(useLanguage(), { sv: inviteSv, fi: inviteFi, en: inviteEn });
}

/** The texts of the unit's groups, in the language of the page. */
export function useGroupTexts(): GroupTexts {
  return texts(useLanguage(), { sv: groupSv, fi: groupFi, en: groupEn });
}

/** The texts of being invited, in the language of the page. */
export function useInvitedTexts(): InvitedTexts {
  return texts(useLanguage(), { sv: invitedSv, fi: invitedFi, en: invitedEn });
}
