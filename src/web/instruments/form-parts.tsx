/** The rights of a form, what can be done with it, and its questions word for word. */
import { Button } from '../design/button.tsx';
import { Notice, Panel } from '../design/cards.tsx';
import { Checkbox } from '../design/choice-fields.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { KeyValues, Tag } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { TextField } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { Filters } from '../work/filters.tsx';
import type { FormPageData } from './form.server.ts';
import { type PermissionProblem, useInstrumentsTexts } from './texts/texts.ts';

export function RightsPart({ page }: { readonly page: FormPageData }) {
  const { rights: words } = useInstrumentsTexts();
  const { rights } = page;
  return (
    <Section heading={words.heading}>
      {rights.isConfirmed || rights.permissions.length > 0 ? null : (
        <Notice kind="person">
          <p>{words.unconfirmedLong}</p>
        </Notice>
      )}
      <KeyValues
        items={[
          { key: words.class, value: rights.text },
          { key: words.standing, value: rights.isConfirmed ? words.confirmed : words.notConfirmed },
          ...(rights.certainty === null ? [] : [{ key: words.certainty, value: rights.certainty }]),
          { key: words.citation, value: rights.citation },
          { key: words.source, value: <span className="v-long-word">{rights.source}</span> },
          { key: words.note, value: rights.note },
          ...(rights.unofficial === null ? [] : [{ key: words.unofficial, value: rights.unofficial }]),
          ...(rights.permissions.length === 0
            ? []
            : [
                {
                  key: words.permissions,
                  value: (
                    <ul className="v-plain-list">
                      {rights.permissions.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
    </Section>
  );
}

/** What was written about a leave, and what is wrong with it. */
export interface TriedPermission {
  readonly givenBy: string;
  readonly reference: string;
  readonly givenOn: string;
  readonly problems: readonly PermissionProblem[];
}

const FIELD_OF: Readonly<Record<PermissionProblem, string>> = {
  'no-giver': 'givenBy',
  'no-reference': 'reference',
  'no-day': 'givenOn',
  'not-given-yet': 'givenOn',
};

function PermitForm({
  tried,
  today,
}: {
  readonly tried: TriedPermission | undefined;
  readonly today: string;
}) {
  const words = useInstrumentsTexts().permit;
  const errors = (tried?.problems ?? []).map((one) => ({
    field: FIELD_OF[one],
    message: words.problems[one],
  }));
  const error = (name: string) => errors.find((one) => one.field === name)?.message;
  return (
    <Panel heading={words.heading}>
      <ErrorSummary errors={errors} />
      <form method="post" noValidate>
        <p>{words.lead}</p>
        <TextField
          name="givenBy"
          label={words.by}
          autoComplete="off"
          maxLength={200}
          defaultValue={tried?.givenBy ?? ''}
          error={error('givenBy')}
        />
        <TextField
          name="reference"
          label={words.reference}
          hint={words.referenceHint}
          autoComplete="off"
          maxLength={300}
          defaultValue={tried?.reference ?? ''}
          error={error('reference')}
        />
        <TextField
          name="givenOn"
          type="date"
          label={words.day}
          width="medium"
          defaultValue={tried?.givenOn ?? today}
          error={error('givenOn')}
        />
        <Button variant="second" name="intent" value="permit">
          {words.action}
        </Button>
      </form>
    </Panel>
  );
}

/** Publish through the gate, or take out of use; who may not is told who does. */
export function DoingPart({
  page,
  tried,
}: {
  readonly page: FormPageData;
  readonly tried: TriedPermission | undefined;
}) {
  const words = useInstrumentsTexts();
  const { doing } = page;
  return (
    <>
      {doing.notOrdered ? <p>{words.publish.notOrdered}</p> : null}
      {doing.isClosed ? (
        <Section heading={words.standings['not-in-use']} id="publish">
          <Notice kind="person">
            <p>{words.publish.shipped}</p>
          </Notice>
        </Section>
      ) : null}
      {doing.isDraft ? (
        <Section heading={words.publish.heading} id="publish">
          {doing.stopped === null ? (
            <p>{words.publish.open}</p>
          ) : (
            <Notice kind="person">
              <p>
                {words.publish.stopped} {words.publish.why[doing.stopped]}
              </p>
            </Notice>
          )}
          {doing.permit ? <PermitForm tried={tried} today={page.today} /> : null}
          {doing.publish && doing.stopped === null ? (
            <form method="post">
              <Checkbox name="selfTest" label={words.publish.selfTest} hint={words.publish.selfTestHint} />
              <Button name="intent" value="publish">
                {words.publish.action}
              </Button>
            </form>
          ) : null}
          {doing.publish ? null : <p>{words.publish.onlyPublisher}</p>}
        </Section>
      ) : null}
      {doing.retire ? (
        <Section heading={words.retire.heading} id="retire">
          <p>{words.retire.lead}</p>
          <form method="post">
            <Button variant="danger" name="intent" value="retire">
              {words.retire.action}
            </Button>
          </form>
        </Section>
      ) : null}
    </>
  );
}

export function WordingPart({ page }: { readonly page: FormPageData }) {
  const words = useInstrumentsTexts().wording;
  const { wording } = page;
  const language = useLanguage();
  const lang = wording.shown === language ? undefined : wording.shown;
  return (
    <Section heading={words.heading} id="wording">
      <Filters label={words.language} choices={wording.choices} />
      <ul className="v-plain-list v-wording">
        {wording.rows.map((row) => (
          <li key={row.linkId}>
            <p lang={row.isMissing ? undefined : lang}>
              <strong>
                {row.number === '' ? '' : `${row.number} `}
                {row.text}
              </strong>
            </p>
            {row.isMissing ? <Tag kind="person">{words.missing({ shown: wording.fallback })}</Tag> : null}
            {row.isHidden ? <Tag>{words.notShown}</Tag> : null}
            {row.answers.length === 0 ? null : (
              <p className="v-subtle" lang={row.isMissing ? undefined : lang}>
                {row.answers.join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
