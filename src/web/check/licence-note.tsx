import type { Licence } from '#modules/instruments/rules/instrument.ts';
import { useLanguage } from '../shell/shell-context.ts';

/** Where an instrument comes from and under which terms it is used; the citation stays in the languages it is written in. */
export function LicenceNote({ licence }: { readonly licence: Pick<Licence, 'note' | 'citation'> }) {
  const language = useLanguage();
  return (
    <p className="v-subtle">
      {licence.note[language]} {licence.citation}
    </p>
  );
}
