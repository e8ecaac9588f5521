import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { fieldName, type ValueFault } from '#modules/enrolments/rules/read-values.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { CheckboxList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { EntryFields, faultWords } from '../walk/entry-fields.tsx';
import { useStepTexts } from '../walk/texts/step-texts.ts';
import { NoPeriod } from './goal-summary.tsx';
import { ownId } from './own-id.server.ts';
import { OwnNumbersPart } from './own-numbers.tsx';
import { useOwnDayTexts } from './texts/own-day-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';
import { postToday, readToday } from './today.server.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const asked = new URL(request.url).searchParams;
  const input = {
    residentId: ownId(here, request),
    language: here.language,
    day: asked.get('day')?.slice(0, 40) ?? null,
  };
  const today = orPage(here, request, await run(here, readToday(here.app.coaching), input));
  return { today, sending: newId(), wasSaved: asked.has('saved') };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  return postToday(here, request, ownId(here, request));
}

type Today = NonNullable<Awaited<ReturnType<typeof loader>>['today']>;

/** One number for each thing that is followed: open, type, save. */
function DayForm({ today, sending }: { readonly today: Today; readonly sending: string }) {
  const language = useLanguage();
  const words = useOwnDayTexts();
  const stepWords = useStepTexts();
  const notSaved = useActionData<typeof action>();
  const faults = Object.entries(notSaved?.faults ?? {});
  const errors = faults.flatMap(([id, fault]) => {
    const measure = today.fields.find((one) => one.id === id);
    const [field] = measure?.fields ?? [];
    if (field === undefined) return [];
    return [
      {
        field: fieldName(id, field.id),
        message: faultWords(stepWords, field, { fault: fault as ValueFault, language }),
      },
    ];
  });
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="period" value={today.periodId} />
      <input type="hidden" name="onDay" value={today.day} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      {today.fields.map(({ id, fields, posted }) => {
        const fault = faults.find(([name]) => name === id)?.[1];
        return (
          <EntryFields
            key={id}
            blockId={id}
            fields={fields}
            posted={notSaved === undefined || faults.length === 0 ? posted : notSaved.posted}
            faults={
              fault === undefined
                ? {}
                : Object.fromEntries(fields.map((field) => [field.id, fault as ValueFault]))
            }
            spoken={{ sourceLanguage: language, readIn: null }}
          />
        );
      })}
      <Button>{words.save}</Button>
    </form>
  );
}

export default function MyTodayPage() {
  const { today, sending, wasSaved } = useLoaderData<typeof loader>();
  const notSaved = useActionData<typeof action>();
  const language = useLanguage();
  const words = useOwnDayTexts();
  const coaching = useCoachingTexts();
  const here = `/${language}/my/today`;
  return (
    <Page
      heading={words.heading}
      title={coaching.title}
      above={<BackLink href={`/${language}/my`}>{coaching.home}</BackLink>}
    >
      {wasSaved && notSaved === undefined ? (
        <Notice kind="good" role="status">
          <p>{words.saved}</p>
        </Notice>
      ) : null}
      {notSaved === undefined || notSaved.why === 'faulty' ? null : (
        <Notice kind="person" role="alert">
          <p>{notSaved.why === 'wrong-day' ? words.wrongDay : coaching.goal.stale.heading}</p>
        </Notice>
      )}
      {today === null ? (
        <NoPeriod />
      ) : (
        <>
          <p>
            <strong>{today.dayWords}</strong>
          </p>
          {today.fields.length === 0 ? <p>{words.nothing}</p> : <DayForm today={today} sending={sending} />}
          <p className="v-subtle">{words.who}</p>
          <Disclosure summary={words.otherDay}>
            <ul className="v-plain-list">
              {today.days.map(({ day, said, isShown }) => (
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
          <Disclosure summary={words.choose} {...(today.fields.length === 0 ? { open: true as const } : {})}>
            <form method="post">
              <input type="hidden" name="period" value={today.periodId} />
              <input type="hidden" name="intent" value="choose" />
              <input type="hidden" name="idempotencyKey" value={sending} />
              <CheckboxList
                name="measures"
                label={words.choose}
                hint={words.chooseHint}
                options={today.numbers.choices.map(({ id, title }) => ({ value: id, label: title }))}
                defaultValues={today.numbers.choices.filter(({ isChosen }) => isChosen).map(({ id }) => id)}
              />
              <Button variant="second">{words.keepChoice}</Button>
            </form>
          </Disclosure>
          <OwnNumbersPart numbers={today.numbers} />
        </>
      )}
    </Page>
  );
}
