import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { EmptyState } from '../design/lists.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { TextField } from '../design/text-fields.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { type DayNotSaved, postDose, readMyPlan } from './my-plan.server.ts';
import { useMyPlanTexts } from './texts/my-texts.ts';
import { useSheetTexts } from './texts/sheet-texts.ts';
import { WeeksPart } from './weeks-part.tsx';
import './prescriptions.css';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const asked = new URL(request.url).searchParams;
  const input = {
    residentId: ownId(here, request),
    language: here.language,
    day: asked.get('day')?.slice(0, 40) ?? null,
  };
  const read = orPage(here, request, await run(here, readMyPlan, input));
  return { ...read, sending: newId(), wasSaved: asked.has('saved') };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  return postDose(here, request, ownId(here, request));
}

type InForce = Awaited<ReturnType<typeof loader>>['inForce'][number];

interface DayFormProps {
  readonly plan: InForce;
  readonly sending: string;
  readonly notSaved: DayNotSaved | undefined;
}

/** One press when it was as prescribed; else a number. */
function DayForm({ plan, sending, notSaved }: DayFormProps) {
  const words = useMyPlanTexts();
  const idOf = (activity: string) => `${activity}`;
  const faulty = notSaved?.faulty ?? [];
  const errors = plan.activities
    .filter(({ id }) => faulty.includes(id))
    .map(({ id }) => ({ field: idOf(id), message: words.faulty }));
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="prescription" value={plan.id} />
      <input type="hidden" name="onDay" value={plan.day} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      {plan.activities.map(({ id, what, minutes, written }) => (
        <div key={id} className="v-dose-day">
          {minutes === null ? (
            <RadioList
              name={id}
              label={words.didOf({ what })}
              options={[
                { value: '1', label: words.yes },
                { value: '0', label: words.no },
              ]}
              defaultValue={written === null ? undefined : String(written)}
            />
          ) : (
            <>
              {written === null ? (
                <p>
                  <Button variant="second" name="did" value={`${id} ${String(minutes)}`}>
                    {words.asPrescribed({ what, minutes })}
                  </Button>
                </p>
              ) : null}
              <TextField
                name={id}
                label={words.minutesOf({ what })}
                inputMode="numeric"
                autoComplete="off"
                width="short"
                suffix={words.minutesUnit}
                defaultValue={notSaved?.posted[id] ?? (written === null ? '' : String(written))}
                error={faulty.includes(id) ? words.faulty : undefined}
              />
            </>
          )}
        </div>
      ))}
      <Button>{words.save}</Button>
    </form>
  );
}

function PlanInForce({ plan, sending, notSaved }: DayFormProps) {
  const language = useLanguage();
  const words = useMyPlanTexts();
  const here = `/${language}/my/plan`;
  return (
    <>
      <p className="v-lead v-said">{plan.goal}</p>
      <section className="v-section" aria-label={words.didHeading}>
        <h2 className="v-h2">{words.didHeading}</h2>
        <p>
          <strong>{plan.dayWords}</strong>
        </p>
        <DayForm plan={plan} sending={sending} notSaved={notSaved} />
        <p className="v-subtle">{words.who}</p>
        <Disclosure summary={words.otherDay}>
          <ul className="v-plain-list">
            {plan.days.map(({ day, said, isShown }) => (
              <li key={day}>
                <a
                  className="ds-link"
                  href={`${here}?day=${day}`}
                  aria-current={isShown ? 'true' : undefined}
                >
                  {said}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      </section>
      <WeeksPart weeks={plan.weeks} heading={words.weeks} />
      <section className="v-section">
        <h2 className="v-h2">{words.whole}</h2>
        <p>{plan.unit}</p>
        {plan.followUpOn === null ? null : <p>{words.followUpOn({ when: plan.followUpOn })}</p>}
        <p>
          <TextLink href={`${here}/${plan.id}`}>{words.paper}</TextLink>
        </p>
        <p>
          <TextLink href={`${here}/${plan.id}/paper.pdf`}>{words.pdf}</TextLink>
        </p>
      </section>
    </>
  );
}

/** What was prescribed, what was done of it, and what the weeks show: no day is nothing until it is written. */
export default function MyPlanPage() {
  const { inForce, earlier, sending, wasSaved } = useLoaderData<typeof loader>();
  const notSaved = useActionData<typeof action>();
  const language = useLanguage();
  const words = useMyPlanTexts();
  const sheet = useSheetTexts();
  const told = { faulty: null, 'wrong-day': words.wrongDay, closed: words.closed }[notSaved?.why ?? 'faulty'];
  return (
    <Page
      heading={sheet.title}
      title={words.title}
      above={<BackLink href={`/${language}/my`}>{words.home}</BackLink>}
    >
      {wasSaved && notSaved === undefined ? (
        <Notice kind="good" role="status">
          <p>{words.saved}</p>
        </Notice>
      ) : null}
      {told === null ? null : (
        <Notice kind="person" role="alert">
          <p>{told}</p>
        </Notice>
      )}
      {inForce.length === 0 ? (
        <EmptyState heading={words.none.heading}>
          <p>{words.none.text}</p>
        </EmptyState>
      ) : null}
      {inForce.map((plan) => (
        <PlanInForce
          key={plan.id}
          plan={plan}
          sending={sending}
          notSaved={notSaved?.prescriptionId === plan.id ? notSaved : undefined}
        />
      ))}
      {earlier.length === 0 ? null : (
        <section className="v-section">
          <h2 className="v-h2">{words.earlier}</h2>
          <ul>
            {earlier.map(({ id, when, state }) => (
              <li key={id}>
                <TextLink href={`/${language}/my/plan/${id}`}>{when}</TextLink>
                {` (${sheet.states[state]})`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
