import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { orderForms, startForm } from '#modules/instruments/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { Select } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { HowFields } from './how-fields.tsx';
import { readHow } from './read-how.ts';
import { readBeginPage } from './staff-begin.server.ts';
import { StaffForm } from './staff-form.tsx';
import { BEGIN_PROBLEMS, type BeginProblem, behalfTexts, useBehalfTexts } from './texts/behalf-texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const input = { residentId, language: here.language };
  const page = orPage(here, request, await run(here, readBeginPage(here.app.library), input));
  const words = behalfTexts(here.language);
  const chosen = page.orders.find((one) => one.id === new URL(request.url).searchParams.get('order'));
  return {
    head: page.head,
    today: page.today,
    residentId,
    options: [
      ...page.orders.map(({ id, title }) => ({ value: `order:${id}`, label: words.asked({ form: title }) })),
      ...page.forms.map(({ name, title }) => ({ value: `form:${name}`, label: title })),
    ],
    askable: page.forms.map(({ name, title }) => ({ value: name, label: title })),
    chosen: chosen === undefined ? null : `order:${chosen.id}`,
    /** The person's own page, in their language. */
    own:
      chosen === undefined
        ? null
        : {
            title: chosen.title,
            address: `${here.app.config.publicUrl}/${page.head.speaks}/my/forms/${chosen.id}`,
          },
    sending: newId(),
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

type Posted = Awaited<ReturnType<typeof formFields>>;

/** The form comes to the person's page at once, and its address to whoever talks with them. */
async function askNow(here: RequestContext, request: Request, about: { residentId: string; posted: Posted }) {
  const { residentId, posted } = about;
  const name = field(posted, 'ask');
  const written = { what: '', how: '', day: '', ask: name };
  const wrong = (problem: BeginProblem) => data({ problem, at: 'ask' as const, written }, { status: 422 });
  if (name === '') return wrong('what');
  const input = {
    residentId,
    what: { kind: 'form', name },
    when: { kind: 'now' },
    recurrence: { kind: 'once' },
  };
  const key = sendingKey(field(posted, 'idempotencyKey'), input);
  const outcome = await run(here, orderForms(here.app), input, key);
  if (!outcome.ok && (outcome.refusal === 'unknown-form' || outcome.refusal === 'bad-input'))
    return wrong('what');
  if (!outcome.ok && outcome.refusal === 'asked-already') return wrong('asked-already');
  const [order] = orPage(here, request, outcome).opened;
  const at = `/${here.language}/work/people/${residentId}/forms`;
  return redirect(order === undefined ? at : `${at}/new?order=${order}`, 303);
}

const PROBLEM_OF: Readonly<Record<string, BeginProblem>> = {
  'unknown-form': 'what',
  'bad-input': 'what',
  'in-the-future': 'future',
  'not-waiting': 'not-waiting',
  'form-too-slow': 'troubled',
  'expression-failed': 'troubled',
};

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const posted = await formFields(request);
  if (field(posted, 'intent') === 'ask') return askNow(here, request, { residentId, posted });
  const written = {
    what: field(posted, 'what'),
    how: field(posted, 'how'),
    day: field(posted, 'day'),
    ask: '',
  };
  const wrong = (problem: BeginProblem) => data({ problem, at: 'begin' as const, written }, { status: 422 });
  const [kind, name = ''] = written.what.split(':');
  if (name === '') return wrong('what');
  const read = readHow(written);
  if (!read.ok) return wrong(read.problem);
  const outcome = await run(here, startForm(here.app), {
    residentId,
    instrument: kind === 'order' ? null : name,
    orderId: kind === 'order' ? name : null,
    language: here.language,
    filledBy: read.value.how,
    answeredOn: read.value.answeredOn,
  });
  const problem = outcome.ok ? undefined : PROBLEM_OF[outcome.refusal];
  if (problem !== undefined) return wrong(problem);
  const { draftId } = orPage(here, request, outcome);
  return redirect(`/${here.language}/work/people/${residentId}/forms/${draftId}`, 303);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function StaffBeginPage() {
  const page = useLoaderData<typeof loader>();
  const person = `/${useLanguage()}/work/people/${page.residentId}`;
  return (
    <StaffForm frame={page.frame} head={page.head} list={`${person}/forms`}>
      <BeginPart page={page} />
      <SelfPart page={page} person={person} />
    </StaffForm>
  );
}

const FIELDS: readonly BeginProblem[] = BEGIN_PROBLEMS.filter((one) => one === 'how' || one === 'day');

function fieldOf(problem: BeginProblem): 'what' | 'how' | 'day' {
  if (problem === 'future') return 'day';
  return FIELDS.includes(problem) ? (problem as 'how' | 'day') : 'what';
}

/** Which form, how and when: staff write the person's answers. */
function BeginPart({ page }: { readonly page: Page }) {
  const tried = useActionData<typeof action>();
  const words = useBehalfTexts();
  const mine = tried?.at === 'begin' ? tried : undefined;
  const wrong = mine === undefined ? undefined : fieldOf(mine.problem);
  const message = mine === undefined ? undefined : words.problems[mine.problem];
  const errorOf = (name: string) => (wrong === name ? message : undefined);
  return (
    <section className="v-person-part" aria-labelledby="begin-heading">
      <h2 className="v-h2" id="begin-heading">
        {words.fill.heading}
      </h2>
      <p>{words.fill.lead}</p>
      <form method="post" noValidate>
        <ErrorSummary
          errors={wrong === undefined || message === undefined ? [] : [{ field: wrong, message }]}
        />
        <Select
          name="what"
          label={words.what}
          options={page.options}
          defaultValue={mine?.written.what ?? page.chosen ?? undefined}
          error={errorOf('what')}
        />
        <HowFields
          how={mine?.written.how}
          day={mine?.written.day ?? page.today}
          errors={{ how: errorOf('how'), day: errorOf('day') }}
        />
        <Button name="intent" value="begin">
          {words.begin}
        </Button>
      </form>
    </section>
  );
}

/** The other way: the person answers in their own window, with an address that leads there. */
function SelfPart({ page, person }: { readonly page: Page; readonly person: string }) {
  const tried = useActionData<typeof action>();
  const words = useBehalfTexts();
  const message = tried?.at === 'ask' ? words.problems[tried.problem] : undefined;
  const { own } = page;
  return (
    <section className="v-person-part" aria-labelledby="self-heading">
      <h2 className="v-h2" id="self-heading">
        {words.self.heading}
      </h2>
      <p>{words.self.lead}</p>
      {own === null ? (
        <form method="post" noValidate>
          <ErrorSummary errors={message === undefined ? [] : [{ field: 'ask', message }]} />
          <input type="hidden" name="idempotencyKey" value={page.sending} />
          <Select
            name="ask"
            label={words.what}
            options={page.askable}
            defaultValue={tried?.written.ask}
            error={message}
          />
          <Button variant="second" name="intent" value="ask">
            {words.self.ask}
          </Button>
        </form>
      ) : (
        <>
          <p role="status">{words.self.form({ form: own.title })}</p>
          <div className="v-field">
            <label className="ds-label v-label" htmlFor="address">
              {words.self.address}
            </label>
            <input id="address" className="ds-input" readOnly value={own.address} />
          </div>
          <p>{words.self.say}</p>
          <p>
            <TextLink href={`${person}/messages`}>{words.self.write}</TextLink>
          </p>
        </>
      )}
    </section>
  );
}
