import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { parseCivilDate } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import { enterAbsence, listAbsences, removeAbsence } from '#modules/identity/public.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { Table } from '../design/lists.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { Select, TextField } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { type AbsenceProblem, useAbsenceTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

const SAID = ['entered', 'removed'] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const { team, absences, today, responsibleAssignmentId } = orPage(
    here,
    request,
    await run(here, listAbsences, {}),
  );
  const nameOf = (id: string | null) => team.find((one) => one.assignmentId === id)?.name ?? null;
  const said = new URL(request.url).searchParams.get('said');
  return {
    team,
    today,
    responsible: nameOf(responsibleAssignmentId),
    absences: absences.map((one) => ({
      id: one.id,
      who: nameOf(one.assignmentId),
      from: shortDate(one.from, here.language),
      until: one.until === null ? null : shortDate(one.until, here.language),
      cover: nameOf(one.coverAssignmentId),
      mayRemove: one.mayRemove,
    })),
    said: SAID.find((one) => one === said) ?? null,
    frame: await staffFrame(here, work, { place: 'absence' }),
  };
}

const PROBLEM_OF: Readonly<Record<string, AbsenceProblem>> = {
  'wrong-days': 'until',
  'no-cover': 'cover',
  'away-already': 'away-already',
};

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const posted = await formFields(request);
  const at = `/${here.language}/work/absence`;
  if (field(posted, 'remove') !== '') {
    const removed = await run(here, removeAbsence, { absenceId: field(posted, 'remove') });
    // Removed from another window: it is gone, which is what was wanted.
    if (!removed.ok && removed.refusal !== 'not-found') orPage(here, request, removed);
    return redirect(`${at}?said=removed`, 303);
  }
  const written = {
    who: field(posted, 'who'),
    from: field(posted, 'from').trim(),
    until: field(posted, 'until').trim(),
    cover: field(posted, 'cover'),
  };
  const wrong = (problem: AbsenceProblem) => data({ problem, written }, { status: 422 });
  if (!parseCivilDate(written.from).ok) return wrong('from');
  if (written.until !== '' && !parseCivilDate(written.until).ok) return wrong('until');
  const outcome = await run(here, enterAbsence, {
    assignmentId: written.who,
    from: written.from,
    until: written.until === '' ? null : written.until,
    coverAssignmentId: written.cover === '' ? null : written.cover,
  });
  const problem = outcome.ok ? undefined : PROBLEM_OF[outcome.refusal];
  if (problem !== undefined) return wrong(problem);
  orPage(here, request, outcome);
  return redirect(`${at}?said=entered`, 303);
}

const FIELD_OF = { from: 'from', until: 'until', cover: 'cover', 'away-already': 'from' } as const;

/** Who is away, and who has what falls to them meanwhile. */
export default function AbsencePage() {
  const { team, today, responsible, absences, said, frame } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const words = useAbsenceTexts();
  const written = tried?.written;
  const message = tried === undefined ? undefined : words.problems[tried.problem];
  const errorOf = (name: string) =>
    tried !== undefined && FIELD_OF[tried.problem] === name ? message : undefined;
  return (
    <StaffFrame title={words.title} frame={frame} live="still">
      <StaffPage heading={words.heading}>
        {said === null ? null : (
          <Notice kind="good" role="status">
            <p>{words.said[said]}</p>
          </Notice>
        )}
        <p>{words.lead}</p>
        <p className="v-subtle">{words.responsible({ name: responsible ?? '' })}</p>
        {absences.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Table
            caption={words.listed}
            columns={[
              { key: 'who', label: words.who },
              { key: 'days', label: words.days },
              { key: 'cover', label: words.cover },
              { key: 'what', label: words.what },
            ]}
            rows={absences.map((one) => ({
              id: one.id,
              cells: {
                who: one.who,
                days:
                  one.until === null
                    ? words.fromOn({ from: one.from })
                    : words.fromTo({ from: one.from, to: one.until }),
                cover: one.cover ?? words.nobody,
                what: one.mayRemove ? (
                  <form method="post">
                    <input type="hidden" name="remove" value={one.id} />
                    <Button
                      variant="quiet"
                      aria-label={words.removeNamed({ name: one.who ?? '', from: one.from })}
                    >
                      {words.remove}
                    </Button>
                  </form>
                ) : null,
              },
            }))}
          />
        )}
        <h2 className="v-h2">{words.enterHeading}</h2>
        <form method="post" noValidate>
          <ErrorSummary
            errors={
              tried === undefined || message === undefined
                ? []
                : [{ field: FIELD_OF[tried.problem], message }]
            }
          />
          <Select
            name="who"
            label={words.who}
            options={team
              .filter((one) => one.mayEnter)
              .map((one) => ({ value: one.assignmentId, label: one.name }))}
            defaultValue={written?.who}
          />
          <TextField
            name="from"
            type="date"
            label={words.from}
            width="medium"
            defaultValue={written?.from ?? today}
            error={errorOf('from')}
          />
          <TextField
            name="until"
            type="date"
            label={words.until}
            hint={words.untilHint}
            optional
            width="medium"
            defaultValue={written?.until}
            error={errorOf('until')}
          />
          <Select
            name="cover"
            label={words.cover}
            hint={words.coverHint}
            optional
            options={[
              { value: '', label: words.nobody },
              ...team.map((one) => ({ value: one.assignmentId, label: one.name })),
            ]}
            defaultValue={written?.cover}
            error={errorOf('cover')}
          />
          <Button>{words.enter}</Button>
        </form>
      </StaffPage>
    </StaffFrame>
  );
}
