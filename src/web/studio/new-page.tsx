import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { readOwnProgrammes, startProgramme } from '#modules/programmes/public.ts';
import { languageTag, code as programmeCode } from '#modules/programmes/rules/shape-parts.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { ErrorSummary, errorOf } from '../design/field-parts.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { TextField } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { type NewProblem, useStudioTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

async function atMaking(here: RequestContext, request: Request) {
  const work = await atWork(here, request);
  orPage(here, request, await run(here, readOwnProgrammes, {}));
  return work;
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atMaking(here, request);
  return {
    language: here.language,
    organisation: work.unit.organisationName,
    frame: await staffFrame(here, work, { place: 'programmes' }),
  };
}

const LONGEST = 200;

interface Wish {
  readonly title: string;
  readonly code: string;
  readonly kind: 'support' | 'treatment';
  readonly sourceLanguage: string;
  readonly languages: readonly string[];
  readonly ownerName: string;
  readonly ownerContact: string;
}

const FIELD_OF: Readonly<Record<NewProblem, string>> = {
  'no-title': 'title',
  'no-code': 'code',
  'code-taken': 'code',
  'no-language': 'languages',
  'no-owner': 'ownerName',
  'no-contact': 'ownerContact',
};

function problemsIn(wish: Wish): readonly NewProblem[] {
  return [
    ...(wish.title === '' ? (['no-title'] as const) : []),
    ...(programmeCode.safeParse(wish.code).success ? [] : (['no-code'] as const)),
    ...([wish.sourceLanguage, ...wish.languages].every((tag) => languageTag.safeParse(tag).success)
      ? []
      : (['no-language'] as const)),
    ...(wish.ownerName === '' ? (['no-owner'] as const) : []),
    ...(wish.ownerContact === '' ? (['no-contact'] as const) : []),
  ];
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atMaking(here, request);
  const posted = await formFields(request);
  const line = (name: string) => field(posted, name).replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const wish: Wish = {
    title: line('title'),
    code: line('code'),
    kind: field(posted, 'kind') === 'treatment' ? 'treatment' : 'support',
    sourceLanguage: line('sourceLanguage'),
    languages: line('languages')
      .split(/[\s,;]+/)
      .filter((tag) => tag !== ''),
    ownerName: line('ownerName'),
    ownerContact: line('ownerContact'),
  };
  const again = (problems: readonly NewProblem[]) => data({ wish, problems }, { status: 422 });
  const problems = problemsIn(wish);
  if (problems.length > 0) return again(problems);
  const outcome = await run(here, startProgramme, wish);
  if (!outcome.ok && outcome.refusal === 'code-taken') return again(['code-taken']);
  const { programmeId } = orPage(here, request, outcome);
  return redirect(`/${here.language}/work/programmes/${programmeId}/edit`, 303);
}

/** The first facts of a programme; everything else is written in the editor. */
export default function NewProgrammePage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const studio = useStudioTexts();
  const words = studio.makeNew;
  const base = `/${useLanguage()}/work/programmes`;
  const errors = (tried?.problems ?? []).map((one) => ({
    field: FIELD_OF[one],
    message: words.problems[one],
  }));
  const wish = tried?.wish;
  const about = (name: string) => ({ name, error: errorOf(errors, name) });
  return (
    <StaffFrame title={studio.title} frame={page.frame} live="still">
      <StaffPage heading={words.heading}>
        <div className="v-reading">
          <BackLink href={base}>{studio.back}</BackLink>
          <ErrorSummary errors={errors} />
          <p>{words.lead}</p>
          <form method="post" noValidate>
            <RadioList
              name="kind"
              label={words.kind}
              options={(['support', 'treatment'] as const).map((kind) => ({
                value: kind,
                label: studio.kinds[kind],
                hint: words.kindHints[kind],
              }))}
              defaultValue={wish?.kind ?? 'support'}
            />
            <TextField
              {...about('title')}
              label={words.name}
              maxLength={LONGEST}
              defaultValue={wish?.title}
            />
            <TextField
              {...about('code')}
              label={words.code}
              hint={words.codeHint}
              width="medium"
              maxLength={60}
              autoComplete="off"
              spellCheck={false}
              defaultValue={wish?.code}
            />
            <TextField
              {...about('sourceLanguage')}
              label={words.sourceLanguage}
              width="short"
              maxLength={20}
              spellCheck={false}
              defaultValue={wish?.sourceLanguage ?? page.language}
            />
            <TextField
              {...about('languages')}
              label={words.languages}
              hint={words.languagesHint}
              optional
              width="medium"
              maxLength={LONGEST}
              spellCheck={false}
              defaultValue={wish?.languages.join(' ')}
            />
            <TextField
              {...about('ownerName')}
              label={words.owner}
              hint={words.ownerHint}
              maxLength={LONGEST}
              defaultValue={wish?.ownerName ?? page.organisation}
            />
            <TextField
              {...about('ownerContact')}
              label={words.contact}
              hint={words.contactHint}
              maxLength={LONGEST}
              defaultValue={wish?.ownerContact}
            />
            <Button>{words.action}</Button>
          </form>
        </div>
      </StaffPage>
    </StaffFrame>
  );
}
