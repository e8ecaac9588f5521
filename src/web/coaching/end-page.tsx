import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { endPeriod } from '#modules/coaching/public.ts';
import { END_REASONS } from '#modules/coaching/rules/period.ts';
import { listText } from '#platform/i18n.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { EmptyState } from '../design/lists.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { readEndPage } from './end.server.ts';
import { useCoachingTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const period = orPage(here, request, await run(here, readEndPage, { residentId, language: here.language }));
  return { period, residentId, sending: newId(), frame: await staffFrame(here, work, { place: 'people' }) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const fields = await formFields(request);
  const residentId = params['residentId'] ?? '';
  const reason = field(fields, 'reason');
  if (reason === '') return data({ problem: 'missing' as const }, { status: 400 });
  const input = {
    residentId,
    periodId: field(fields, 'periodId'),
    version: field(fields, 'version'),
    reason,
  };
  const outcome = await run(here, endPeriod, input, field(fields, 'idempotencyKey'));
  if (!outcome.ok && outcome.refusal === 'changed-meanwhile')
    return data({ problem: 'stale' as const }, { status: 409 });
  orPage(here, request, outcome);
  return redirect(`/${here.language}/work/people/${residentId}`, 303);
}

export default function EndPage() {
  const { frame, period, residentId, sending } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { language } = useShell();
  const { end: words, title, person } = useCoachingTexts();
  const back = `/${language}/work/people/${residentId}`;
  const errors = tried?.problem === 'missing' ? [{ field: 'reason', message: words.missing }] : [];
  return (
    <StaffFrame title={title} frame={frame} live="still">
      <StaffPage heading={words.heading} aside={<BackLink href={back}>{person}</BackLink>}>
        {tried?.problem === 'stale' ? (
          <Notice kind="person" role="alert">
            <p>{words.stale}</p>
          </Notice>
        ) : null}
        {period === null ? (
          <EmptyState heading={words.notActive.heading}>
            <p>{words.notActive.text}</p>
          </EmptyState>
        ) : (
          <form method="post" noValidate>
            <ErrorSummary errors={errors} />
            <input type="hidden" name="periodId" value={period.id} />
            <input type="hidden" name="version" value={period.version} />
            <input type="hidden" name="idempotencyKey" value={sending} />
            {period.dates.length === 0 ? null : <p>{words.lead}</p>}
            {period.unsigned === 0 ? null : (
              <Notice kind="person">
                <p>{words.unsigned({ count: period.unsigned })}</p>
              </Notice>
            )}
            <RadioList
              name="reason"
              label={words.reason}
              options={END_REASONS.map((reason) => ({
                value: reason,
                label: words.reasons[reason],
                hint: words.hints[reason],
              }))}
              error={errors[0]?.message}
            />
            {period.dates.length === 0 ? (
              <p>{words.notMet}</p>
            ) : (
              <>
                <p>{words.plan({ dates: listText(language, period.dates) })}</p>
                <p>{words.after}</p>
              </>
            )}
            <Button>{words.end}</Button>
          </form>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
