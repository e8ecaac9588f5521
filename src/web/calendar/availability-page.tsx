import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { listAvailability } from '#modules/booking/public.ts';
import { listText } from '#platform/i18n.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { Table } from '../design/lists.tsx';
import { BackLink, Section } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import {
  availabilityAct,
  patternView,
  type Problem,
  SAID,
  timeOffView,
  type WrongAvailability,
} from './availability.server.ts';
import { SiteForm, TimeOffForm } from './availability-forms.tsx';
import { useCalendarTexts } from './texts/texts.ts';
import './calendar.css';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const { patterns, timeOff, sites, zone, today } = orPage(
    context,
    request,
    await run(context, listAvailability, {}),
  );
  const asked = new URL(request.url).searchParams;
  const { language } = context;
  return {
    frame: await staffFrame(context, work, { place: 'calendar' }),
    patterns: patterns.map((one) =>
      patternView(one, sites.find((site) => site.id === one.siteId)?.name ?? null, today, language),
    ),
    timeOff: timeOff.map((one) => timeOffView(one, zone, language)),
    sites: sites.map(({ id, name, travelMinutes }) => ({ id, name, travelMinutes })),
    today,
    said: SAID.find((one) => one === asked.get('said')) ?? null,
    booked: Number(asked.get('booked') ?? '0') || 0,
  };
}

export async function action({ request, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  await atWork(context, request);
  const answer = await availabilityAct(context, await formFields(request));
  if (answer === undefined) throw data({ refusal: 'bad-input' }, { status: 400 });
  if (answer.kind === 'wrong') return data(answer, { status: 422 });
  const booked = answer.booked === 0 ? '' : `&booked=${answer.booked}`;
  return redirect(`/${context.language}/work/calendar/availability?said=${answer.said}${booked}`, 303);
}

/** Which field a problem stands at. */
const FIELD_OF: Readonly<Record<Problem, string>> = {
  fromDay: 'fromDay',
  fromTime: 'fromTime',
  untilDay: 'untilDay',
  untilTime: 'untilTime',
  'wrong-times': 'untilDay',
  name: 'name',
  travelMinutes: 'travelMinutes',
  'name-taken': 'name',
  'in-use': 'name',
};

interface ActProps {
  readonly act: 'end' | 'back' | 'close';
  readonly id: string;
  readonly text: string;
  readonly label: string;
}

function Act({ act, id, text, label }: ActProps) {
  return (
    <form method="post">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="id" value={id} />
      <Button variant="quiet" aria-label={label}>
        {text}
      </Button>
    </form>
  );
}

/** When a professional is free week after week, when not, and at which places. */
export default function AvailabilityPage() {
  const { frame, patterns, timeOff, sites, today, said, booked } = useLoaderData<typeof loader>();
  const wrong = useActionData<WrongAvailability>();
  const language = useLanguage();
  const words = useCalendarTexts();
  const { availability: own } = words;
  const errors =
    wrong === undefined ? [] : [{ field: FIELD_OF[wrong.problem], message: own.problems[wrong.problem] }];
  return (
    <StaffFrame title={own.title} frame={frame} live="still">
      <StaffPage
        heading={own.heading}
        aside={<BackLink href={`/${language}/work/calendar`}>{words.heading}</BackLink>}
      >
        <ErrorSummary errors={errors} />
        {said === null || wrong !== undefined ? null : (
          <Notice kind={booked === 0 ? 'good' : 'person'} role="status">
            <p>{own.said[said]}</p>
            {booked === 0 ? null : <p>{own.booked({ count: booked })}</p>}
          </Notice>
        )}
        <Section heading={own.weekly}>
          {patterns.length === 0 ? (
            <p>{own.noPatterns}</p>
          ) : (
            <Table
              caption={own.weekly}
              captionFor="screen-readers"
              columns={[
                { key: 'when', label: own.columns.when },
                { key: 'length', label: own.columns.length },
                { key: 'how', label: own.columns.how },
                { key: 'holds', label: own.columns.holds },
                { key: 'what', label: own.columns.what },
              ]}
              rows={patterns.map((one) => ({
                id: one.id,
                cells: {
                  when: `${one.days} ${one.hours}`,
                  length: own.length({ minutes: one.minutes, pause: one.pauseMinutes }),
                  how: `${listText(
                    language,
                    one.modalities.map((modality) => words.modality[modality]),
                  )} · ${one.site ?? words.atTheUnit}`,
                  holds: `${one.until === null ? own.fromOn({ from: one.from }) : own.fromTo({ from: one.from, to: one.until })} ${own.holidays[one.holidays]}`,
                  what: (
                    <Act
                      act="end"
                      id={one.id}
                      text={own.end}
                      label={own.endLabel({ when: `${one.days} ${one.hours}` })}
                    />
                  ),
                },
              }))}
            />
          )}
          <p className="v-subtle">{own.endHint}</p>
        </Section>
        <Section heading={own.off.heading}>
          {timeOff.length === 0 ? null : (
            <ul className="v-plain-list v-day-times">
              {timeOff.map((one) => (
                <li key={one.id}>
                  <span>{own.off.span({ from: one.from, until: one.until })}</span>
                  <Act
                    act="back"
                    id={one.id}
                    text={own.off.remove}
                    label={own.off.removeLabel({ from: one.from })}
                  />
                </li>
              ))}
            </ul>
          )}
          <TimeOffForm today={today} errors={errors} written={wrong?.written} />
        </Section>
        <Section heading={own.sites.heading}>
          {sites.length === 0 ? null : (
            <ul className="v-plain-list v-day-times">
              {sites.map((one) => (
                <li key={one.id}>
                  <span>{own.sites.way({ name: one.name, minutes: one.travelMinutes })}</span>
                  <Act
                    act="close"
                    id={one.id}
                    text={own.sites.close}
                    label={own.sites.closeLabel({ name: one.name })}
                  />
                </li>
              ))}
            </ul>
          )}
          <SiteForm errors={errors} written={wrong?.written} />
        </Section>
      </StaffPage>
    </StaffFrame>
  );
}
