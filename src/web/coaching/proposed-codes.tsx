import { CheckboxList } from '../design/choice-fields.tsx';
import type { ShownCode } from './note.server.ts';
import { useCoachingTexts } from './texts/texts.ts';

/** The codes that follow from what was done, ticked, and further ones that only the professional can know of. */
export function ProposedCodes({ codes }: { readonly codes: readonly ShownCode[] }) {
  const { note: t } = useCoachingTexts();
  const optionsOf = (some: readonly ShownCode[]) => ({
    options: some.map((code) => ({
      value: code.key,
      label: `${code.name} ${code.title}`,
      hint: t.certainty[code.certainty],
    })),
    defaultValues: some.filter((code) => code.ticked).map((code) => code.key),
  });
  const proposed = codes.filter((code) => !code.isOffered);
  const offered = codes.filter((code) => code.isOffered);
  return (
    <>
      {proposed.length === 0 ? (
        <p>{t.noCodes}</p>
      ) : (
        <CheckboxList name="codes" label={t.codes} hint={t.codesHint} {...optionsOf(proposed)} />
      )}
      {offered.length === 0 ? null : (
        <details className="v-disclosure" open={offered.some((code) => code.ticked)}>
          <summary>{t.moreCodes}</summary>
          <CheckboxList
            name="codes.more"
            label={t.moreCodes}
            hint={t.moreCodesHint}
            {...optionsOf(offered)}
          />
        </details>
      )}
    </>
  );
}
