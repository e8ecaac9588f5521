import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import {
  addFreeTimes,
  listAvailability,
  MODALITIES,
  ownCalendar,
  withdrawFreeTime,
} from '#modules/booking/public.ts';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { EmptyState } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { field, fieldList, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { AddTimesForm, type WrittenPattern } from './add-times-form.tsx';
import { type Answer, AnswerNotice } from './answer-notice.tsx';
import { weekAsked, weekView } from './calendar-week.server.ts';
import { DayTimes } from './day-times.tsx';
import { ADD_REFUSALS, useCalendarTexts } from './texts/texts.ts';
import './calendar.css';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const monday = weekAsked(request, work.today);
  const week = orPage(context, request, await run(context, ownCalendar, { from: monday }));
  const { sites } = orPage(context, request, await run(context, listAvailability, {}));
  const minutes = context.app.packs[work.unit.country].coaching.meetingMinutes;
  return {
    frame: await staffFrame(context, work, { place: 'calendar' }),
    today: work.today,
    week: weekView(week, monday, context.language, context.app.packs),
    modalities: MODALITIES,
    sites: sites.map(({ id, name }) => ({ id, name })),
    minutes: String(minutes),
    idempotencyKey: newId(),
  };
}

const FIELDS = [
  'weekdays',
  'from',
  'until',
  'minutes',
  'pauseMinutes',
  'firstDay',
  'weeks',
  'modalities',
  'siteId',
] as const;

export async function action({ request, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  await atWork(context, request);
  const form = await formFields(request);
  const slotId = field(form, 'withdraw');
  if (slotId !== '') {
    const outcome = await run(context, withdrawFreeTime, { slotId });
    return data<Answer>({ kind: outcome.ok ? 'withdrawn' : 'not-free' }, { status: outcome.ok ? 200 : 409 });
  }
  const written: WrittenPattern = {
    weekdays: fieldList(form, 'weekdays'),
    from: field(form, 'from'),
    until: field(form, 'until'),
    minutes: field(form, 'minutes'),
    pauseMinutes: field(form, 'pauseMinutes'),
    firstDay: field(form, 'firstDay'),
    weeks: field(form, 'weeks'),
    modalities: fieldList(form, 'modalities'),
    siteId: field(form, 'siteId'),
    onHolidays: field(form, 'onHolidays') === 'yes' ? 'yes' : 'no',
  };
  const outcome = await run(
    context,
    addFreeTimes(context.app.packs),
    written,
    sendingKey(field(form, 'idempotencyKey'), written),
  );
  if (outcome.ok) {
    const holidays = outcome.value.holidays.map(({ date, name }) => ({ date, name: name[context.language] }));
    return data<Answer>({ kind: 'added', ...outcome.value, holidays });
  }
  const wrong = FIELDS.find(
    (name) => outcome.refusal === 'bad-input' && (outcome.details['field'] ?? '').split('.')[0] === name,
  );
  if (wrong !== undefined) return data<Answer>({ kind: 'wrong', field: wrong, written }, { status: 400 });
  const refusal = ADD_REFUSALS.find((name) => name === outcome.refusal);
  if (refusal !== undefined) return data<Answer>({ kind: 'refused', refusal, written }, { status: 400 });
  return orPage(context, request, outcome);
}

export default function CalendarPage() {
  const { frame, today, week, modalities, sites, minutes, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const language = useLanguage();
  const words = useCalendarTexts();
  const page = `/${language}/work/calendar`;
  const isEmpty = week.days.every(
    (day) => day.rows.length === 0 && day.holiday === null && day.off.length === 0,
  );
  const errors =
    answer?.kind === 'wrong'
      ? [{ field: answer.field, message: words.wrong[answer.field] }]
      : answer?.kind === 'refused'
        ? [{ field: 'weekdays', message: words.refusals[answer.refusal] }]
        : [];
  return (
    <StaffFrame title={words.title} frame={frame} live="still">
      <StaffPage
        heading={words.heading}
        aside={
          <nav aria-label={words.weeks} className="v-actions">
            <TextLink href={`${page}?week=${week.previous}`}>{words.previous}</TextLink>
            <TextLink href={page}>{words.thisWeek}</TextLink>
            <TextLink href={`${page}?week=${week.next}`}>{words.next}</TextLink>
            <TextLink href={`${page}/availability`}>{words.availability.title}</TextLink>
            <TextLink href={`${page}/link`}>{words.link.title}</TextLink>
            <TextLink href={`/${language}/work/video-service`}>{words.videoService}</TextLink>
          </nav>
        }
      >
        <ErrorSummary errors={errors} />
        {answer === undefined ? null : <AnswerNotice answer={answer} />}
        <Section heading={words.week({ week: week.week, year: week.year })}>
          {isEmpty ? (
            <EmptyState heading={words.empty.heading}>
              <p>{words.empty.text}</p>
            </EmptyState>
          ) : (
            <div className="v-week">
              {week.days.map((day) => (
                <DayTimes key={day.date} day={day} isToday={day.date === today ? 'today' : 'other'} />
              ))}
            </div>
          )}
        </Section>
        <Section heading={words.add.heading}>
          <AddTimesForm
            modalities={modalities}
            sites={sites}
            idempotencyKey={idempotencyKey}
            monday={week.monday}
            errors={errors}
            written={
              answer?.kind === 'wrong' || answer?.kind === 'refused'
                ? answer.written
                : {
                    weekdays: [],
                    from: '13:00',
                    until: '16:00',
                    minutes,
                    pauseMinutes: '0',
                    firstDay: week.monday > today ? week.monday : today,
                    weeks: '4',
                    modalities,
                    siteId: '',
                    onHolidays: 'no',
                  }
            }
          />
        </Section>
      </StaffPage>
    </StaffFrame>
  );
}
