import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { closeFlag, MOST_WORDS, seeFlag } from '#modules/instruments/public.ts';
import { requestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { ResultWords } from '../work/result-list.tsx';
import { AboutPerson } from '../work/about-person.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { FlagAnswers, FlagFacts, FlagOwners } from './flag-parts.tsx';
import { readFlagPage } from './flag.server.ts';
import { useFlagTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

const SAID = ['seen', 'closed', 'closedAlready'] as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const input = { residentId, flagId: params['flagId'] ?? '', language: here.language };
  const said = new URL(request.url).searchParams.get('said');
  return {
    ...orPage(here, request, await run(here, readFlagPage(here.app), input)),
    residentId,
    most: MOST_WORDS,
    said: SAID.find((one) => one === said) ?? null,
    frame: await staffFrame(here, work, { place: 'day' }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const ids = { residentId: params['residentId'] ?? '', flagId: params['flagId'] ?? '' };
  const at = `/${here.language}/work/people/${ids.residentId}/flags/${ids.flagId}`;
  const posted = await formFields(request);
  if (field(posted, 'intent') === 'see') {
    orPage(here, request, await run(here, seeFlag, ids));
    return redirect(`${at}?said=seen`, 303);
  }
  const words = field(posted, 'words').replaceAll('\r\n', '\n').replaceAll('\0', '');
  if (words.trim().length > MOST_WORDS) return data({ problem: 'tooLong' as const, words }, { status: 422 });
  const outcome = await run(here, closeFlag, { ...ids, words });
  if (!outcome.ok && outcome.refusal === 'no-words')
    return data({ problem: 'noWords' as const, words }, { status: 422 });
  if (!outcome.ok && outcome.refusal === 'closed-already') return redirect(`${at}?said=closedAlready`, 303);
  orPage(here, request, outcome);
  return redirect(`${at}?said=closed`, 303);
}

export default function FlagPage() {
  const page = useLoaderData<typeof loader>();
  const { flag, behind } = page;
  const language = useLanguage();
  const words = useFlagTexts();
  return (
    <AboutPerson
      title={words.title}
      page={page}
      selection="kind=flag"
      back={{ href: `/${language}/work/people/${page.residentId}`, label: words.toPerson }}
      said={
        page.said === null
          ? null
          : { text: words.said[page.said], kind: page.said === 'closedAlready' ? 'person' : 'good' }
      }
    >
      <FlagFacts flag={flag} />
      {flag.state === 'closed' ? null : <Settle />}
      <section className="v-person-part" aria-labelledby="behind-heading">
        <h2 className="v-h2" id="behind-heading">
          {words.behind}
        </h2>
        {behind.kind === 'walk' ? (
          <p>
            {words.ofWalk}{' '}
            <TextLink href={`/${language}/work/people/${page.residentId}/walks/${behind.walkId}`}>
              {behind.name}
            </TextLink>
          </p>
        ) : (
          <>
            <ResultWords line={behind.result} level={3} />
            <FlagAnswers answers={behind.answers} />
          </>
        )}
      </section>
      <FlagOwners owners={page.owners} />
    </AboutPerson>
  );
}

/** Seen, or closed with what was done. */
function Settle() {
  const { flag, most } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const words = useFlagTexts();
  const error = tried === undefined ? undefined : words.problems[tried.problem]({ most });
  return (
    <section className="v-person-part" aria-labelledby="close-heading">
      <h2 className="v-h2" id="close-heading">
        {words.closeHeading}
      </h2>
      {flag.state === 'open' ? (
        <form method="post">
          <p>{words.seeText}</p>
          <Button variant="second" name="intent" value="see">
            {words.see}
          </Button>
        </form>
      ) : null}
      <form method="post" noValidate>
        <ErrorSummary errors={error === undefined ? [] : [{ field: 'words', message: error }]} />
        <TextArea
          name="words"
          label={words.done}
          hint={words.doneHint}
          rows={4}
          maxLength={most}
          defaultValue={tried?.words}
          error={error}
        />
        <Button name="intent" value="close">
          {words.close}
        </Button>
      </form>
    </section>
  );
}
