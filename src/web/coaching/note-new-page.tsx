import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { beginNote } from '#modules/coaching/public.ts';
import { VISITS } from '#modules/coaching/rules/visit.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { EmptyState } from '../design/lists.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { readNewNotePage } from './note.server.ts';
import { useCoachingTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

const NO_MEETING = 'none';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const found = orPage(
    here,
    request,
    await run(here, readNewNotePage, { residentId, language: here.language }),
  );
  return {
    found,
    residentId,
    asked: new URL(request.url).searchParams.get('meeting'),
    sending: newId(),
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

/**
 * Posted with `?meeting=<id>` and nothing else, this address makes the note of that meeting: one press from a call that has
 * ended to a note that needs only reading. Sent twice it opens the same note.
 */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const fields = await formFields(request);
  const residentId = params['residentId'] ?? '';
  const meeting =
    field(fields, 'meeting') || (new URL(request.url).searchParams.get('meeting') ?? NO_MEETING);
  const periodId = field(fields, 'periodId');
  const visit = VISITS.find((one) => one === field(fields, 'visit'));
  const input = {
    residentId,
    periodId: periodId === '' ? null : periodId,
    meetingId: meeting === NO_MEETING ? null : meeting,
    ...(visit === undefined ? {} : { visit }),
  };
  const { noteId } = orPage(
    here,
    request,
    await run(here, beginNote(here.app.coaching), input, field(fields, 'idempotencyKey')),
  );
  return redirect(`/${here.language}/work/people/${residentId}/notes/${noteId}`, 303);
}

export default function NoteNewPage() {
  const { frame, found, residentId, asked, sending } = useLoaderData<typeof loader>();
  const { language } = useShell();
  const { note: words, end, title, person } = useCoachingTexts();
  const meetings = found?.meetings ?? [];
  const chosen = meetings.find((one) => one.id === asked)?.id ?? meetings[0]?.id ?? NO_MEETING;
  return (
    <StaffFrame title={title} frame={frame} live="still">
      <StaffPage
        heading={words.startHeading}
        aside={<BackLink href={`/${language}/work/people/${residentId}`}>{person}</BackLink>}
      >
        {found === null ? (
          <EmptyState heading={end.notActive.heading}>
            <p>{end.notActive.text}</p>
          </EmptyState>
        ) : (
          <form method="post">
            <input type="hidden" name="periodId" value={found.periodId} />
            <input type="hidden" name="idempotencyKey" value={sending} />
            <p>{words.startLead}</p>
            <RadioList
              name="meeting"
              label={words.which}
              options={[
                ...meetings.map((one) => ({
                  value: one.id,
                  label: `${one.when}, ${words.channels[one.modality].toLocaleLowerCase(language)}`,
                })),
                { value: NO_MEETING, label: words.withoutMeeting },
              ]}
              defaultValue={chosen}
            />
            <RadioList
              name="visit"
              label={words.template}
              options={[
                { value: '', label: words.asItWas },
                ...VISITS.map((visit) => ({ value: visit, label: words.visits[visit] })),
              ]}
              defaultValue=""
            />
            <Button>{words.start}</Button>
          </form>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
