import { FOLLOW_UP_WAYS } from '#modules/prescriptions/rules/content.ts';
import { MOST_IN_TEXT } from '#modules/prescriptions/rules/check-prescription.ts';
import { OUTCOMES } from '#modules/prescriptions/rules/standing.ts';
import { Button } from '../design/button.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../design/field-parts.tsx';
import { Select, TextArea, TextField } from '../design/text-fields.tsx';
import type { OnePrescription } from './plan.server.ts';
import { usePlanTexts } from './texts/texts.ts';

/** What was written in the form of a follow-up, kept when it comes back. */
export interface WrittenLook {
  readonly outcome: string;
  readonly words: string;
  readonly next: string;
  readonly on: string;
  readonly how: string;
  readonly who: string;
}

interface LookPartProps {
  readonly one: OnePrescription;
  readonly written: WrittenLook | undefined;
  readonly errors: readonly FieldError[];
  readonly sending: string;
}

function LookForm({ one, written, errors, sending, id }: LookPartProps & { readonly id: string }) {
  const t = usePlanTexts();
  const look = t.look;
  const of = (name: keyof WrittenLook) => ({
    name,
    error: errorOf(errors, name),
    defaultValue: written?.[name] ?? '',
  });
  return (
    <form method="post" noValidate className="v-fields">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="intent" value="look" />
      <input type="hidden" name="followUpId" value={id} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      <RadioList
        {...of('outcome')}
        label={look.outcome}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: look.outcomes[outcome] }))}
      />
      <TextArea {...of('words')} label={look.words} rows={4} maxLength={MOST_IN_TEXT} optional />
      <RadioList
        {...of('next')}
        label={look.next}
        hint={look.nextHint}
        options={[
          { value: 'on', label: look.goOn },
          { value: 'end', label: look.end },
        ]}
      />
      <TextField {...of('on')} label={t.draft.on} type="date" width="medium" />
      <RadioList
        {...of('how')}
        label={t.draft.how}
        direction="row"
        options={FOLLOW_UP_WAYS.map((way) => ({ value: way, label: t.draft.ways[way] }))}
      />
      <Select
        {...of('who')}
        label={t.draft.who}
        options={[{ value: '', label: t.draft.choose }, ...one.staff]}
        defaultValue={written?.who ?? one.me}
      />
      <Button>{look.save}</Button>
    </form>
  );
}

/** What was seen, and what is planned: the planned one can be written. */
export function LookPart(props: LookPartProps) {
  const { one, errors } = props;
  const { look } = usePlanTexts();
  const planned = one.followUps.find(({ state }) => state === 'planned');
  const without = one.without.filter(({ when }) => when === 'followed-up');
  return (
    <section className="v-person-part" aria-labelledby="look-heading">
      <h2 className="v-h2" id="look-heading">
        {look.heading}
      </h2>
      <ul>
        {one.followUps.map((each) => (
          <li key={each.id}>
            {each.state === 'planned' ? look.planned(each) : null}
            {each.state === 'cancelled' ? look.cancelled(each) : null}
            {each.state === 'held' && each.outcome !== null
              ? look.held({ day: each.day, who: each.who, outcome: look.outcomes[each.outcome] })
              : null}
            {each.words === null || each.words === '' ? null : <p className="v-said">{each.words}</p>}
            {each.state !== 'held' || each.codes.length === 0 ? null : (
              <p className="v-subtle">{look.codes({ codes: each.codes.join(', ') })}</p>
            )}
          </li>
        ))}
      </ul>
      {planned === undefined ? null : (
        <>
          {without.map(({ words }) => (
            <p key={words} className="v-subtle">
              {words}
            </p>
          ))}
          <Disclosure summary={look.write} {...(errors.length > 0 ? { open: true as const } : {})}>
            <LookForm {...props} id={planned.id} />
          </Disclosure>
        </>
      )}
    </section>
  );
}
