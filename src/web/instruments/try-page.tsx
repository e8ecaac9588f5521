import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { asFields } from '#modules/instruments/rules/fields.ts';
import type { Item } from '#modules/instruments/rules/form.ts';
import { requestContext } from '../context.ts';
import { Button, ButtonRow, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { FormItems } from '../forms/form-items.tsx';
import { takesFiles } from '../forms/form-pages.ts';
import type { FormState } from '../forms/form-state.ts';
import { problemWords } from '../forms/problem-words.ts';
import { usePlayerTexts } from '../forms/texts/player-texts.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { formAddress } from './form-code.server.ts';
import { JudgedPart } from './judged-part.tsx';
import './instruments.css';
import { useInstrumentsTexts } from './texts/texts.ts';
import { begun, formToTry, takeTry, tryHeading } from './try.server.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const form = await formToTry(here, request, { work, code: params['code'] });
  return {
    heading: tryHeading(here, form),
    address: formAddress(here, form),
    items: form.items,
    isSteps: form.paging === 'steps',
    stand: await begun(here, form),
    frame: await staffFrame(here, work, { place: 'instruments' }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const form = await formToTry(here, request, { work, code: params['code'] });
  return data(await takeTry(here, request, { form, work }));
}

/** What stands between these answers and sending, each with the way to its field. */
function Missing({
  items,
  problems,
}: {
  readonly items: readonly Item[];
  readonly problems: FormState['problems'];
}) {
  const words = useInstrumentsTexts().tryOut;
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <Notice role="status">
      <p>{words.incomplete}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.key} ${problem.problem}`}>
            {problem.key === '' ? (
              problemWords(items, problem, language)
            ) : (
              <TextLink href={`#${problem.key}`}>{problemWords(items, problem, language)}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The whole form on one page, with what it comes to. */
export default function TryPage() {
  const page = useLoaderData<typeof loader>();
  const taken = useActionData<typeof action>();
  const words = useInstrumentsTexts();
  const player = usePlayerTexts();
  const stand = taken === undefined ? page.stand : taken.stand;
  const isTold = taken !== undefined && !taken.isChange;
  const state: FormState = {
    answers: stand?.all ?? {},
    fields: { ...asFields(stand?.all ?? {}), ...taken?.fields },
    enabled: new Set(stand?.enabled),
    problems: isTold ? (stand?.problems ?? []) : [],
    more: taken?.more ?? null,
  };
  return (
    <StaffFrame title={words.title} frame={page.frame} live="still">
      <StaffPage heading={page.heading}>
        <div className="v-reading">
          <BackLink href={page.address}>{words.tryOut.back}</BackLink>
          <p>
            {words.tryOut.lead} {page.isSteps ? words.tryOut.steps : ''}
          </p>
          {stand === null ? (
            <Notice kind="person" role="alert">
              <p>{words.tryOut.troubled}</p>
            </Notice>
          ) : null}
          {taken === undefined || taken.fileProblem === null ? null : (
            <ErrorSummary
              errors={[{ field: taken.fileProblem.key, message: player.file[taken.fileProblem.problem] }]}
            />
          )}
          {(taken?.chosenFiles ?? []).length === 0 ? null : <p>{words.tryOut.filesStay}</p>}
          {taken === undefined || taken.result === null ? null : <JudgedPart result={taken.result} />}
          {isTold ? <Missing items={page.items} problems={state.problems} /> : null}
          <form
            method="post"
            action={`${page.address}/try`}
            {...(takesFiles(page) ? { encType: 'multipart/form-data' as const } : {})}
            noValidate
          >
            {(taken?.chosenFiles ?? []).map((one) => (
              <input key={one} type="hidden" name="chosenFile" value={one} />
            ))}
            <FormItems items={page.items} at={[]} state={state} />
            <ButtonRow>
              <Button name="intent" value="count">
                {words.tryOut.count}
              </Button>
            </ButtonRow>
          </form>
        </div>
      </StaffPage>
    </StaffFrame>
  );
}
