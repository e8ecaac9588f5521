import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { civilDate } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { countWaysIn, declineReason, seesWaysIn, waysIn } from '#modules/referrals/public.ts';
import { requestContext } from '../context.ts';
import { LinkButton } from '../design/button.tsx';
import { EmptyState, Table } from '../design/lists.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { orPage, run } from '../shell/requests.ts';
import { Filters } from '../work/filters.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { useWorkTexts } from '../work/texts/texts.ts';
import { useWaysInTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const { language } = context;
  const work = await atWork(context, request);
  if (!seesWaysIn(work.actor)) throw data({ refusal: 'not-allowed' }, { status: 403 });
  const period = new URL(request.url).searchParams.get('period') === 'month' ? 'month' : 'year';
  const found = orPage(
    context,
    request,
    await run(context, countWaysIn, { months: period === 'month' ? 1 : 12 }),
  );
  const { country, answerWithinDays } = work.unit;
  const codes = waysIn(country);
  const { counted } = found;
  return {
    frame: await staffFrame(context, work, { place: 'ways-in' }),
    period,
    path: `/${language}/work/ways-in`,
    capacity: `/${language}/work/capacity`,
    days: answerWithinDays,
    answers: counted.answers,
    total: counted.total,
    ways: counted.ways.map((way) => ({
      ...way,
      name: codes.channels.find((one) => one.code === way.channel)?.name[language] ?? way.channel,
    })),
    reasons: counted.reasons.map(({ code, count }) => ({
      code,
      name: codes.reasons.find((one) => one.code === code)?.name[language] ?? code,
      count,
    })),
    declined: counted.declined.map(({ code, count }) => ({
      code,
      name: declineReason(country, code)?.name[language] ?? code,
      count,
    })),
    source: codes.source,
    validFrom: longDate(civilDate(codes.validFrom), language),
  };
}

type Loaded = Awaited<ReturnType<typeof loader>>;

/** How people come to the unit, and what they are answered: numbers, and nobody in them. */
export default function WaysInPage() {
  const page = useLoaderData<typeof loader>();
  const { places } = useWorkTexts();
  const t = useWaysInTexts();
  const { asked, accepted, declined, withdrawn } = page.total;
  return (
    <StaffFrame title={places['ways-in']} frame={page.frame} live="still">
      <StaffPage
        heading={places['ways-in']}
        aside={
          <LinkButton href={page.capacity} variant="second">
            {t.capacity}
          </LinkButton>
        }
      >
        <p>{t.lead}</p>
        <Filters
          label={t.period}
          choices={(['month', 'year'] as const).map((period) => ({
            href: `${page.path}?period=${period}`,
            text: t.periods[period],
            isCurrent: period === page.period,
          }))}
        />
        {asked + accepted + declined + withdrawn === 0 ? (
          <EmptyState heading={t.empty.heading}>
            <p>{t.empty.text}</p>
          </EmptyState>
        ) : (
          <Numbers page={page} />
        )}
        <p className="v-subtle">{t.source({ source: page.source, from: page.validFrom })}</p>
      </StaffPage>
    </StaffFrame>
  );
}

function Numbers({ page }: { readonly page: Loaded }) {
  const t = useWaysInTexts();
  const { answers, days } = page;
  return (
    <>
      <p>{answers.all === 0 ? t.noAnswers : t.promise({ onTime: answers.onTime, all: answers.all, days })}</p>
      <Table
        caption={t.ways}
        columns={[
          { key: 'way', label: t.way },
          { key: 'asked', label: t.asked, align: 'end' },
          { key: 'accepted', label: t.accepted, align: 'end' },
          { key: 'declined', label: t.declined, align: 'end' },
          { key: 'withdrawn', label: t.withdrawn, align: 'end' },
        ]}
        rows={[
          ...page.ways.map(({ channel, name, ...counts }) => ({
            id: channel,
            cells: { way: name, ...counts },
          })),
          { id: 'all', cells: { way: t.all, ...page.total } },
        ]}
      />
      <p className="v-subtle">{t.counted}</p>
      <ByReason caption={t.reasons} rows={page.reasons} />
      <ByReason caption={t.whyDeclined} rows={page.declined} />
    </>
  );
}

function ByReason({ caption, rows }: { readonly caption: string; readonly rows: Loaded['reasons'] }) {
  const t = useWaysInTexts();
  if (rows.length === 0) return null;
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'reason', label: t.reason },
        { key: 'count', label: t.count, align: 'end' },
      ]}
      rows={rows.map(({ code, name, count }) => ({ id: code, cells: { reason: name, count } }))}
    />
  );
}
