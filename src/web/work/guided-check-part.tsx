import { KeyValues, Table, Tag } from '../design/lists.tsx';
import { type GuidedCheck, linesOf } from './guided-check.ts';
import type { ResultLine } from './result-lines.ts';
import { usePersonTexts } from './texts/texts.ts';

interface GuidedCheckPartProps {
  readonly check: GuidedCheck;
  readonly lines: readonly ResultLine[];
}

/** The whole check at a glance: the wish on top, then every part that was sent with its level. */
export function GuidedCheckPart({ check, lines }: GuidedCheckPartProps) {
  const t = usePersonTexts().guidedCheck;
  const parts = linesOf(check, lines);
  const sent = parts.length + (check.wish.length > 0 ? 1 : 0);
  return (
    <section className="v-person-part" aria-labelledby="check-heading">
      <h2 className="v-h2" id="check-heading">
        {t.heading}
      </h2>
      {check.wish.length === 0 ? <p className="v-subtle">{t.noWish}</p> : <KeyValues items={check.wish} />}
      <Table
        caption={t.caption({ sent, of: check.of })}
        columns={[
          { key: 'part', label: t.part },
          { key: 'level', label: t.level },
          { key: 'says', label: t.says },
        ]}
        rows={parts.map((line) => ({
          id: line.id,
          cells: {
            part: line.title,
            level: <Tag kind={line.tag.kind}>{line.tag.text}</Tag>,
            says: line.value === null ? line.words : `${line.words} · ${line.value}`,
          },
        }))}
      />
    </section>
  );
}
