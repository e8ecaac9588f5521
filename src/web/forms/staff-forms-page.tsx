import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { orderForms, withdrawOrder } from '#modules/instruments/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Notice } from '../design/cards.tsx';
import { TextLink } from '../design/button.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { AboutPerson } from '../work/about-person.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { OrderForm, type WrittenOrder } from './order-form.tsx';
import { OrderedTable } from './ordered-table.tsx';
import { readFormsPage, readOrderForm } from './staff-forms.server.ts';
import { useBehalfTexts } from './texts/behalf-texts.ts';
import { type OrderProblem, useFormsTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

const SAID = ['ordered', 'withdrawn', 'ended'] as const;
const SAID_OF_BEGUN = ['dropped', 'gone', 'troubled', 'not-waiting'] as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const read = readFormsPage(here.app);
  const found = orPage(here, request, await run(here, read, { residentId, language: here.language }));
  const said = new URL(request.url).searchParams.get('said');
  return {
    ...found,
    residentId,
    said: SAID.find((one) => one === said) ?? null,
    saidOfBegun: SAID_OF_BEGUN.find((one) => one === said) ?? null,
    sending: newId(),
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

/** The refusals of the command in the page's words. */
const PROBLEM_OF: Readonly<Record<string, OrderProblem>> = {
  'unknown-form': 'what',
  'in-the-past': 'in-the-past',
  'wrong-recurrence': 'every',
  'too-many': 'too-many',
  'ends-before-it-begins': 'ends-before-it-begins',
  'asked-already': 'asked-already',
};

type Posted = Awaited<ReturnType<typeof formFields>>;

async function withdraw(here: RequestContext, request: Request, ids: { residentId: string; posted: Posted }) {
  const outcome = await run(here, withdrawOrder, {
    residentId: ids.residentId,
    orderId: field(ids.posted, 'withdraw'),
    which: field(ids.posted, 'which') === 'rest' ? 'rest' : 'one',
  });
  const at = `/${here.language}/work/people/${ids.residentId}/forms`;
  if (!outcome.ok && outcome.refusal === 'ended-already') return redirect(`${at}?said=ended`, 303);
  orPage(here, request, outcome);
  return redirect(`${at}?said=withdrawn`, 303);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const posted = await formFields(request);
  if (field(posted, 'withdraw') !== '') return withdraw(here, request, { residentId, posted });
  const written: WrittenOrder = {
    what: field(posted, 'what'),
    when: field(posted, 'when'),
    day: field(posted, 'day'),
    how: field(posted, 'how'),
    every: field(posted, 'every'),
    times: field(posted, 'times'),
    until: field(posted, 'until'),
  };
  const asked = readOrderForm(posted);
  if (!asked.ok) return data({ problem: asked.problem, written }, { status: 422 });
  const input = { residentId, ...asked.value };
  const key = sendingKey(field(posted, 'idempotencyKey'), input);
  const outcome = await run(here, orderForms(here.app), input, key);
  const problem = outcome.ok ? undefined : PROBLEM_OF[outcome.refusal];
  if (problem !== undefined) return data({ problem, written }, { status: 422 });
  orPage(here, request, outcome);
  return redirect(`/${here.language}/work/people/${residentId}/forms?said=ordered`, 303);
}

interface BegunHereProps {
  readonly begun: Awaited<ReturnType<typeof loader>>['begun'];
  readonly at: string;
}

/** What somebody at the unit has begun to write for the person. */
function BegunHere({ begun, at }: BegunHereProps) {
  const words = useBehalfTexts();
  if (begun.length === 0) return null;
  return (
    <section className="v-person-part" aria-labelledby="begun-heading">
      <h2 className="v-h2" id="begun-heading">
        {words.here.heading}
      </h2>
      <p className="v-subtle">{words.here.lead}</p>
      <ul>
        {begun.map((one) => (
          <li key={one.id}>
            <TextLink href={`${at}/${one.id}`}>{words.here.goOn({ form: one.form })}</TextLink>{' '}
            {one.how === 'resident'
              ? ''
              : words.here.by({ how: words.hows[one.how], name: one.by, day: one.saved })}
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function StaffFormsPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const language = useLanguage();
  const words = useFormsTexts().staff;
  const behalf = useBehalfTexts();
  const person = `/${language}/work/people/${page.residentId}`;
  return (
    <AboutPerson
      title={words.title}
      page={page}
      back={{ href: person, label: words.toPerson }}
      said={
        page.said === null
          ? null
          : { text: words.said[page.said], kind: page.said === 'ended' ? 'person' : 'good' }
      }
    >
      {page.saidOfBegun === null ? null : (
        <Notice kind={page.saidOfBegun === 'dropped' ? 'good' : 'person'} role="status">
          <p>{behalf.said[page.saidOfBegun]}</p>
        </Notice>
      )}
      <BegunHere begun={page.begun} at={`${person}/forms`} />
      <section className="v-person-part" aria-labelledby="forms-heading">
        <div className="v-line v-part-head">
          <h2 className="v-h2" id="forms-heading">
            {words.heading}
          </h2>
          <TextLink href={`${person}/forms/new`}>{behalf.fill.link}</TextLink>
        </div>
        <OrderedTable orders={page.orders} />
      </section>
      <section className="v-person-part" aria-labelledby="order-heading">
        <h2 className="v-h2" id="order-heading">
          {words.orderHeading}
        </h2>
        <p>{words.orderLead({ days: page.days })}</p>
        <OrderForm
          choices={page.choices}
          today={page.today}
          most={page.most}
          sending={page.sending}
          tried={tried}
        />
      </section>
    </AboutPerson>
  );
}
