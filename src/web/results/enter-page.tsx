import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { enterScores } from '#modules/instruments/public.ts';
import { requestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { AboutPerson } from '../work/about-person.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { EnterForm } from './enter-form.tsx';
import { readEnterPage } from './enter.server.ts';
import { readScores } from './rules/read-scores.ts';
import { useResultsTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const input = { residentId, language: here.language };
  return {
    ...orPage(here, request, await run(here, readEnterPage(here.app.library), input)),
    residentId,
    sending: newId(),
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const posted = await formFields(request);
  const read = readScores(posted, field(posted, 'form'));
  const again = (problem: string) => data({ ...read.given, problem }, { status: 422 });
  if (read.kind === 'wrong') return again(read.part);
  const input = {
    residentId,
    instrument: read.given.form,
    day: read.day,
    scores: read.scores,
    language: here.language,
  };
  const key = sendingKey(field(posted, 'idempotencyKey'), input);
  const outcome = await run(here, enterScores(here.app), input, key);
  if (!outcome.ok && outcome.refusal === 'in-the-future') return again('future');
  if (!outcome.ok && outcome.refusal === 'no-scores') return again('none');
  if (!outcome.ok && outcome.refusal === 'bad-scores')
    return again(Object.keys(outcome.details ?? {})[0] ?? 'none');
  orPage(here, request, outcome);
  return redirect(`/${here.language}/work/people/${residentId}/results?said=entered`, 303);
}

/** One small form for each; the address says nothing of which. */
export default function EnterPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { enter: words, staff } = useResultsTexts();
  const results = `/${useLanguage()}/work/people/${page.residentId}/results`;
  return (
    <AboutPerson title={words.title} page={page} back={{ href: results, label: staff.toResults }} said={null}>
      <section className="v-person-part" aria-labelledby="enter-heading">
        <h2 className="v-h2" id="enter-heading">
          {words.heading}
        </h2>
        <p>{page.forms.length === 0 ? words.none : words.lead}</p>
        {page.forms.map((form) => (
          <EnterForm
            key={form.name}
            form={form}
            today={page.today}
            sending={page.sending}
            tried={tried?.form === form.name ? tried : undefined}
          />
        ))}
      </section>
    </AboutPerson>
  );
}
