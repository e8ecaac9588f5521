import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { publishForm, recordPermission, retireForm } from '#modules/instruments/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { ButtonRow, LinkButton, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { KeyValues, Tag } from '../design/lists.tsx';
import { BackLink, Section } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { formAddress, formWithCode } from './form-code.server.ts';
import { DoingPart, RightsPart, type TriedPermission, WordingPart } from './form-parts.tsx';
import { formPage } from './form.server.ts';
import './instruments.css';
import { BandsPart, FlagsPart, LimitsPart, ScoringPart } from './scoring-parts.tsx';
import { type PermissionProblem, type Said, useInstrumentsTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  return {
    ...(await formPage(here, request, { work, code: params['code'] })),
    frame: await staffFrame(here, work, { place: 'instruments' }),
  };
}

type Form = Parameters<typeof formAddress>[1];

/** What somebody else has done meanwhile is told by how it stands now. */
const MEANWHILE: readonly string[] = ['no-draft', 'not-published'];
const GATE = /^licence-/;

async function settled(here: RequestContext, form: Form, said: Said) {
  await here.app.library.reload();
  return redirect(`${formAddress(here, form)}?said=${said}`, 303);
}

async function permit(here: RequestContext, request: Request, form: Form & { fields: TriedPermission }) {
  const { givenBy, reference, givenOn } = form.fields;
  const problems: PermissionProblem[] = [
    ...(givenBy.trim() === '' ? (['no-giver'] as const) : []),
    ...(reference.trim() === '' ? (['no-reference'] as const) : []),
  ];
  const again = (found: readonly PermissionProblem[]) =>
    data({ kind: 'permit' as const, tried: { ...form.fields, problems: found } }, { status: 422 });
  if (problems.length > 0) return again(problems);
  const outcome = await run(here, recordPermission, { name: form.name, reference, givenBy, givenOn });
  if (outcome.ok) return settled(here, form, 'permitted');
  if (outcome.refusal === 'not-given-yet') return again(['not-given-yet']);
  if (outcome.refusal === 'bad-input') return again(['no-day']);
  orPage(here, request, outcome);
  throw new Error('a refusal always becomes a page');
}

/** Publishes, retires or records a leave. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const form = formWithCode(here, work.actor, params['code']);
  const posted = await formFields(request);
  const intent = field(posted, 'intent');
  if (intent === 'permit')
    return permit(here, request, {
      ...form,
      fields: {
        givenBy: field(posted, 'givenBy').slice(0, 200),
        reference: field(posted, 'reference').slice(0, 300),
        givenOn: field(posted, 'givenOn').trim(),
        problems: [],
      },
    });
  if (intent !== 'publish' && intent !== 'retire') throw data({ refusal: 'bad-input' }, { status: 400 });
  const outcome =
    intent === 'publish'
      ? await run(here, publishForm(here.app.library), {
          ...form,
          publishedFor: field(posted, 'selfTest') === 'yes' ? 'self-test' : 'orders',
        })
      : await run(here, retireForm, form);
  if (outcome.ok) return settled(here, form, intent === 'publish' ? 'published' : 'retired');
  // The gate speaks on the page itself; so does what has been done meanwhile.
  if (MEANWHILE.includes(outcome.refusal) || GATE.test(outcome.refusal)) {
    await here.app.library.reload();
    return data({ kind: 'meanwhile' as const, tried: undefined }, { status: 409 });
  }
  orPage(here, request, outcome);
  throw new Error('a refusal always becomes a page');
}

/** One version: what it asks, how it is judged, whose it is, and what can be done with it. */
export default function InstrumentPage() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = useInstrumentsTexts();
  const list = `/${useLanguage()}/work/instruments`;
  return (
    <StaffFrame title={words.title} frame={page.frame} live="still">
      <StaffPage heading={page.title} aside={<Tag kind={page.standing.kind}>{page.standing.text}</Tag>}>
        <BackLink href={list}>{words.form.back}</BackLink>
        {page.said === null || done !== undefined ? null : (
          <Notice kind="good" role="status">
            <p>{words.form.said[page.said]}</p>
          </Notice>
        )}
        {done?.kind === 'meanwhile' ? (
          <Notice kind="person" role="alert">
            <p>{words.changedMeanwhile}</p>
          </Notice>
        ) : null}
        {page.description === '' ? null : <p>{page.description}</p>}
        <KeyValues items={page.facts} />
        {page.hasSafety ? <p>{words.form.safety}</p> : null}
        <ButtonRow>
          {page.mayTry ? (
            <LinkButton variant="second" href={`${page.address}/try`}>
              {words.form.tryIt}
            </LinkButton>
          ) : null}
          <TextLink href={`${page.address}/file`}>{words.form.fetch}</TextLink>
        </ButtonRow>
        <DoingPart page={page} tried={done?.tried} />
        <RightsPart page={page} />
        <ScoringPart page={page} />
        <BandsPart page={page} />
        <LimitsPart page={page} />
        <FlagsPart page={page} />
        <WordingPart page={page} />
        {page.versions.length < 2 ? null : (
          <Section heading={words.form.versions}>
            <ul>
              {page.versions.map((one) => (
                <li key={one.version}>
                  {one.isThis ? (
                    words.form.versionRow(one)
                  ) : (
                    <TextLink href={one.href}>{words.form.versionRow(one)}</TextLink>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
