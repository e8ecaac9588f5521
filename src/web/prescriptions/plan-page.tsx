import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { beginPrescription } from '#modules/prescriptions/public.ts';
import { requestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { EmptyState, Tag } from '../design/lists.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { AboutPerson } from '../work/about-person.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { type PlanRow, readPlan } from './plan.server.ts';
import { useMyPlanTexts } from './texts/my-texts.ts';
import { SAID, usePlanTexts } from './texts/texts.ts';
import { useSheetTexts } from './texts/sheet-texts.ts';
import { WeeksPart } from './weeks-part.tsx';
import './prescriptions.css';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const read = orPage(
    here,
    request,
    await run(here, readPlan(here.app.prescribing), { residentId, language: here.language }),
  );
  const said = new URL(request.url).searchParams.get('said');
  return {
    frame: await staffFrame(here, work, { place: 'people' }),
    residentId,
    ...read,
    sending: newId(),
    said: SAID.find((one) => one === said) ?? null,
  };
}

/** Begins a draft, and opens it. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const posted = await formFields(request);
  const input = { residentId, language: here.language, replaces: null };
  const key = sendingKey(field(posted, 'idempotencyKey'), input);
  const begun = orPage(here, request, await run(here, beginPrescription(here.app.prescribing), input, key));
  return redirect(`/${here.language}/work/people/${residentId}/plan/${begun.prescriptionId}`, 303);
}

function Row({ row, base }: { readonly row: PlanRow; readonly base: string }) {
  const t = usePlanTexts();
  const sheet = useSheetTexts();
  const my = useMyPlanTexts();
  return (
    <section className="v-person-part" aria-labelledby={`plan-${row.id}`}>
      <div className="v-line v-part-head">
        <h2 className="v-h2" id={`plan-${row.id}`}>
          {row.goal.trim() === '' ? t.noGoal : row.goal}
        </h2>
        <TextLink href={`${base}/${row.id}`}>{t.openOne}</TextLink>
      </div>
      <p>
        <Tag kind={row.state === 'to-sign' ? 'person' : 'plain'}>{sheet.states[row.state]}</Tag>{' '}
        <span className="v-subtle">{t.by({ who: row.by, day: row.day })}</span>
      </p>
      {row.next === null ? null : (
        <p>
          {t.nextLook(row.next)} {row.next.isDue ? <strong>{t.isDue}</strong> : null}
        </p>
      )}
      {row.weeks.length === 0 ? null : <WeeksPart weeks={row.weeks} heading={my.weeksOfPerson} />}
    </section>
  );
}

/** What is prescribed to the person here, what they did of it, and what is being written. */
export default function PlanPage() {
  const page = useLoaderData<typeof loader>();
  const language = useLanguage();
  const t = usePlanTexts();
  const person = `/${language}/work/people/${page.residentId}`;
  return (
    <AboutPerson
      title={t.title}
      page={page}
      back={{ href: person, label: t.toPerson }}
      said={page.said === null ? null : { text: t.said[page.said], kind: 'good' }}
    >
      <h2 className="v-h2">{t.heading}</h2>
      <p>{t.lead}</p>
      {page.mayBegin ? (
        <form method="post">
          <input type="hidden" name="idempotencyKey" value={page.sending} />
          <Button>{t.begin}</Button>
        </form>
      ) : null}
      {page.rows.length === 0 ? (
        <EmptyState heading={t.none.heading}>
          <p>{t.none.text}</p>
        </EmptyState>
      ) : null}
      {page.rows.map((row) => (
        <Row key={row.id} row={row} base={`${person}/plan`} />
      ))}
      <p>
        <TextLink href={`/${language}/work/organisers`}>{t.organisers}</TextLink>
      </p>
    </AboutPerson>
  );
}
