import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { KeyValues } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { TextField } from '../design/text-fields.tsx';
import { useShell } from '../shell/shell-context.ts';
import type { AgreementPage, ShownAgreement } from './agreement.server.ts';
import { AgreementForm, type Side } from './agreement-form.tsx';
import type { AgreementNotSaved } from './agreement-post.server.ts';
import { ToldList } from './experience-list.tsx';
import { FollowUpsList } from './follow-ups-list.tsx';
import { usePeriodTexts } from './texts/period-texts.ts';
import { useExperienceTexts } from './texts/experience-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

interface ViewProps {
  readonly page: AgreementPage;
  readonly side: Side;
  readonly sending: string;
  readonly notSaved: AgreementNotSaved | undefined;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="v-plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Terms({ page, shown, side }: Pick<ViewProps, 'page' | 'side'> & { readonly shown: ShownAgreement }) {
  const words = usePeriodTexts();
  const { parts, agreedWhen } = words;
  const { agreed } = shown;
  const said =
    agreed === null
      ? agreedWhen.nobody[side]
      : agreed.by === null
        ? agreedWhen.resident(agreed)
        : agreedWhen.staff({ when: agreed.when, name: agreed.by });
  return (
    <KeyValues
      items={[
        { key: parts.meetings, value: words.meetings({ count: shown.meetings, held: page.held }) },
        { key: parts.span, value: words.span({ months: shown.spanMonths, until: shown.until }) },
        { key: parts.coach, value: `${page.coach}, ${page.unit}` },
        { key: parts.ways, value: <Lines lines={shown.ways} /> },
        {
          key: parts.sharing,
          value: shown.shares.length === 0 ? words.nobodyElse : <Lines lines={shown.shares} />,
        },
        ...(shown.words === null
          ? []
          : [{ key: parts.words, value: <span className="v-own-words">{shown.words}</span> }]),
        { key: parts.agreed, value: said },
      ]}
    />
  );
}

/** The yes, with which version it is to. */
function Yes({
  page,
  shown,
  side,
  sending,
}: Omit<ViewProps, 'notSaved'> & { readonly shown: ShownAgreement }) {
  const words = usePeriodTexts();
  return (
    <form method="post">
      <input type="hidden" name="intent" value="agree" />
      <input type="hidden" name="periodId" value={page.periodId} />
      <input type="hidden" name="version" value={shown.version} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      <Button variant={side === 'resident' ? 'main' : 'second'}>{words.yes[side]}</Button>
      {side === 'staff' ? <p className="v-subtle">{words.yesHint}</p> : null}
    </form>
  );
}

/** Hidden fields of the forms that are one press. */
function OnePress({
  page,
  intent,
  sending,
}: Pick<ViewProps, 'page' | 'sending'> & { readonly intent: 'resume' | 'back' | 'called' | 'pause' }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="periodId" value={page.periodId} />
      <input type="hidden" name="version" value={page.version} />
      <input type="hidden" name="idempotencyKey" value={sending} />
    </>
  );
}

function PausePart({ page, side, sending, notSaved }: ViewProps) {
  const { pause: words } = usePeriodTexts();
  const problem = notSaved?.intent === 'pause' ? notSaved.problems['until'] : undefined;
  const message =
    problem === 'not-ahead' || problem === 'too-far'
      ? words.problems[problem]
      : problem === undefined
        ? undefined
        : words.problems['not-a-day'];
  if (page.pausedUntil !== null)
    return (
      <Section heading={words.heading}>
        <p>{words.now({ until: page.pausedUntil })}</p>
        <form method="post">
          <OnePress page={page} intent="resume" sending={sending} />
          <Button>{words.resume}</Button>
        </form>
      </Section>
    );
  if (!page.mayPause) return null;
  return (
    <Disclosure summary={words.heading} {...(message === undefined ? {} : { open: true as const })}>
      <form method="post" noValidate>
        <ErrorSummary errors={message === undefined ? [] : [{ field: 'until', message }]} />
        <OnePress page={page} intent="pause" sending={sending} />
        <p className="v-subtle">{words.hint[side]}</p>
        <TextField
          name="until"
          type="date"
          width="medium"
          label={words.until}
          defaultValue={notSaved?.intent === 'pause' ? notSaved.written.until : page.dayAhead}
          error={message}
        />
        <Button variant="second">{words.begin}</Button>
      </form>
    </Disclosure>
  );
}

function AfterPart({ page, side, sending }: ViewProps) {
  const words = usePeriodTexts();
  const { followUp } = useCoachingTexts();
  const experience = useExperienceTexts();
  const { language } = useShell();
  return (
    <>
      {page.isAsked ? (
        <p>
          <LinkButton variant="second" href={`/${language}/my/experience`}>
            {experience.open}
          </LinkButton>
        </p>
      ) : null}
      {page.followUps.length === 0 ? null : (
        <Section heading={followUp.list}>
          <FollowUpsList followUps={page.followUps} />
        </Section>
      )}
      {page.backUntil === null ? null : (
        <Section heading={words.back.heading}>
          <p>{words.back.text[side]({ until: page.backUntil })}</p>
          <form method="post">
            <OnePress page={page} intent="back" sending={sending} />
            <Button variant="second">{words.back.press[side]}</Button>
          </form>
        </Section>
      )}
      {side === 'staff' && page.told.length > 0 ? (
        <Section heading={experience.told}>
          <ToldList told={page.told} />
        </Section>
      ) : null}
      {page.earlier.length === 0 ? null : (
        <Section heading={words.earlier}>
          <ul>
            {page.earlier.map((one) => (
              <li key={one.id}>{words.earlierLine(one)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The agreement as both read it: what holds, what is proposed, how it always works, and what can be done now. */
export function AgreementView(props: ViewProps) {
  const { page, side, sending, notSaved } = props;
  const words = usePeriodTexts();
  const { holds, proposed, form } = page;
  const why = notSaved?.why;
  const refusal =
    why === undefined || why === 'incomplete' || why === 'wrong-day' ? null : words.refused[why];
  const first = holds ?? proposed;
  return (
    <>
      {refusal === null ? null : (
        <Notice kind="person" role="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      <p>
        <strong>{words.states[page.state][side]}</strong>
      </p>
      {holds !== null && proposed !== null && page.isOpen ? (
        <Notice kind="person" heading={words.proposal.heading} role="note">
          <p>{`${words.proposal.text[side]} ${words.proposal.until}`}</p>
          <Terms page={page} shown={proposed} side={side} />
          <Yes page={page} shown={proposed} side={side} sending={sending} />
        </Notice>
      ) : null}
      {first === null ? null : <Terms page={page} shown={first} side={side} />}
      {holds === null && proposed !== null && page.isOpen ? (
        <ButtonRow>
          <Yes page={page} shown={proposed} side={side} sending={sending} />
        </ButtonRow>
      ) : null}
      <Section heading={words.parts.always}>
        <ul>
          {page.always.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Section>
      {form === null ? null : (
        <Disclosure
          summary={words.change[side]}
          {...(notSaved?.intent === 'write' ? { open: true as const } : {})}
        >
          <AgreementForm page={page} form={form} side={side} sending={sending} notSaved={notSaved} />
        </Disclosure>
      )}
      {page.isOpen ? <PausePart {...props} /> : null}
      <AfterPart {...props} />
    </>
  );
}

/** The professional has called, whatever the call was about. */
export function CalledForm({ page, sending }: Pick<ViewProps, 'page' | 'sending'>) {
  const words = usePeriodTexts();
  return (
    <form method="post">
      <OnePress page={page} intent="called" sending={sending} />
      <Button variant="second">{words.called}</Button>
    </form>
  );
}
