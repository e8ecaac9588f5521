/** What a service lets people agree on: the numbers stand in the country pack, the rest in `content/agreements`. */
import type { Country } from '#kernel/actor.ts';
import type { Packs } from '#modules/packs/public.ts';
import type { AgreementTemplate, Bounds } from '../rules/agreement.ts';
import type { CoachingContent } from './load-content.ts';

export interface AgreementParts {
  readonly packs: Packs;
  readonly content: Pick<CoachingContent, 'agreements'>;
}

export function templateOf({ packs, content }: AgreementParts, country: Country): AgreementTemplate & Bounds {
  const { meetings, spanMonths } = packs[country].coaching;
  return { ...content.agreements[country], meetings, spanMonths };
}
