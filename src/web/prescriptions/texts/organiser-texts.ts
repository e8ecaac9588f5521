import type { OrganiserField, OrganiserProblem } from '#modules/prescriptions/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { organiserEn } from './organiser-en.ts';
import { organiserFi } from './organiser-fi.ts';
import { organiserSv } from './organiser-sv.ts';

export interface OrganiserTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: { readonly heading: string; readonly text: string };
  readonly fields: Readonly<Record<OrganiserField, string>>;
  readonly webHint: string;
  readonly add: string;
  readonly addNow: string;
  readonly change: (args: { readonly name: string }) => string;
  readonly save: string;
  readonly end: (args: { readonly name: string }) => string;
  readonly saved: string;
  readonly ended: string;
  readonly stale: string;
  readonly problems: Readonly<Record<OrganiserProblem, string>>;
}

export function useOrganiserTexts(): OrganiserTexts {
  return texts(useLanguage(), { sv: organiserSv, fi: organiserFi, en: organiserEn });
}
