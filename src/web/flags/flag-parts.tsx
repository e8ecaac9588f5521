import type { FlagOwner } from '#modules/instruments/rules/flag-owner.ts';
import { KeyValues, Table, Tag, Timeline } from '../design/lists.tsx';
import { usePersonTexts } from '../work/texts/texts.ts';
import { useFlagTexts } from './texts/texts.ts';

interface ByWhen {
  readonly by: string;
  readonly when: string;
}

export interface ShownFlag {
  readonly reason: string;
  readonly priority: 'high' | 'normal';
  readonly rule: string;
  readonly ruleVersion: string;
  readonly state: 'open' | 'seen' | 'closed';
  readonly raised: string;
  /** Null when it is closed. */
  readonly due: string | null;
  readonly owner: { readonly name: string; readonly as: FlagOwner['as'] };
  readonly seen: ByWhen | null;
  readonly closed: ByWhen | null;
  readonly done:
    | { readonly kind: 'nothing-yet' }
    | { readonly kind: 'said'; readonly words: string }
    | { readonly kind: 'erased' };
}

/** What, why, by which rule, whose it is, and what was done. */
export function FlagFacts({ flag }: { readonly flag: ShownFlag }) {
  const words = useFlagTexts();
  const { done } = flag;
  return (
    <section className="v-person-part" aria-labelledby="flag-heading">
      <div className="v-line">
        <h2 className="v-h2" id="flag-heading">
          {words.heading}
        </h2>
        <Tag kind={flag.priority === 'high' ? 'danger' : 'person'}>{words.priorities[flag.priority]}</Tag>
        <Tag>{words.states[flag.state]}</Tag>
      </div>
      <p className="v-lead">{flag.reason}</p>
      <KeyValues
        items={[
          { key: words.owner, value: words.ownedBy[flag.owner.as]({ name: flag.owner.name }) },
          ...(flag.due === null ? [] : [{ key: words.due, value: flag.due }]),
          { key: words.raised, value: flag.raised },
          { key: words.rule, value: words.ruleAndVersion({ rule: flag.rule, version: flag.ruleVersion }) },
          ...(flag.seen === null ? [] : [{ key: words.seen, value: words.byWhen(flag.seen) }]),
          ...(flag.closed === null ? [] : [{ key: words.closed, value: words.byWhen(flag.closed) }]),
          ...(done.kind === 'nothing-yet'
            ? []
            : [
                {
                  key: words.whatWasDone,
                  value:
                    done.kind === 'said' ? (
                      <span className="v-kept-lines">{done.words}</span>
                    ) : (
                      words.doneErased
                    ),
                },
              ]),
        ]}
      />
    </section>
  );
}

export type ShownAnswers =
  | {
      readonly kind: 'answered';
      readonly rows: readonly {
        readonly key: string;
        readonly question: string;
        readonly answer: string | null;
      }[];
    }
  | { readonly kind: 'erased' }
  | { readonly kind: 'form-unknown' };

/** Every question of the form with its answer. */
export function FlagAnswers({ answers }: { readonly answers: ShownAnswers }) {
  const t = usePersonTexts().referral;
  const words = useFlagTexts();
  if (answers.kind !== 'answered')
    return <p className="v-subtle">{answers.kind === 'erased' ? t.erased : t.formUnknown}</p>;
  return (
    <Table
      caption={words.answers}
      columns={[
        { key: 'question', label: t.question },
        { key: 'answer', label: t.answer },
      ]}
      rows={answers.rows.map((row) => ({
        id: `${row.key}`,
        cells: { question: row.question, answer: row.answer ?? t.notAnswered },
      }))}
    />
  );
}

interface OwnersProps {
  readonly owners: readonly {
    readonly id: string;
    readonly name: string;
    readonly as: FlagOwner['as'];
    readonly since: string;
    readonly dateTime: string;
  }[];
}

/** Who has had it and from when, the latest first. */
export function FlagOwners({ owners }: OwnersProps) {
  const words = useFlagTexts();
  return (
    <section className="v-person-part" aria-labelledby="owners-heading">
      <h2 className="v-h2" id="owners-heading">
        {words.owners}
      </h2>
      <Timeline
        items={owners.toReversed().map((one) => ({
          id: one.id,
          when: one.since,
          dateTime: one.dateTime,
          what: words.ownedBy[one.as]({ name: one.name }),
        }))}
      />
    </section>
  );
}
