import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { readOwnProgrammes } from '#modules/programmes/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { describedBy, ErrorSummary, FieldNotes } from '../design/field-parts.tsx';
import { Table } from '../design/lists.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { bringPackage } from './import.server.ts';
import { useStudioTexts } from './texts/texts.ts';
import './studio.css';

export const handle = { shell: 'staff' } as const;

async function atMaking(here: RequestContext, request: Request) {
  const work = await atWork(here, request);
  orPage(here, request, await run(here, readOwnProgrammes, {}));
  return work;
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atMaking(here, request);
  return { frame: await staffFrame(here, work, { place: 'programmes' }) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atMaking(here, request);
  const told = await bringPackage(here, request);
  return data(told, { status: told.kept === null ? 422 : 200 });
}

type Told = ReturnType<typeof useActionData<typeof action>>;

function WhatBecame({ told }: { readonly told: Told }) {
  const words = useStudioTexts().bring;
  if (told === undefined) return null;
  if (told.kept !== null)
    return (
      <Notice kind="good" role="status">
        <p>{told.kept.became === 'new' ? words.kept : words.same}</p>
        <p>{words.signed[told.kept.signed]}</p>
        {told.kept.forms === null ? null : <p>{told.kept.forms}</p>}
        <p>
          <LinkButton href={told.kept.href} variant="second">
            {words.open}
          </LinkButton>
        </p>
      </Notice>
    );
  if (told.faults.length === 0) return null;
  return (
    <>
      <Notice kind="person" role="alert">
        <p>{words.notKept}</p>
      </Notice>
      <Table
        caption={words.notKept}
        captionFor="screen-readers"
        columns={[
          { key: 'where', label: words.where },
          { key: 'what', label: words.what },
        ]}
        rows={told.faults.map((fault, index) => ({
          id: `${index} ${fault.path}`,
          cells: { where: <span className="st-path">{fault.path}</span>, what: fault.what },
        }))}
      />
    </>
  );
}

/** One file in, checked whole. Works without JavaScript: the browser sends the file itself. */
export default function ImportPage() {
  const { frame } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const studio = useStudioTexts();
  const words = studio.bring;
  const base = `/${useLanguage()}/work/programmes`;
  const problem = told?.problem ?? null;
  const error = problem === null ? undefined : words.problems[problem];
  const about = { hint: words.hint, error };
  return (
    <StaffFrame title={studio.title} frame={frame} live="still">
      <StaffPage heading={words.heading}>
        <BackLink href={base}>{studio.back}</BackLink>
        <ErrorSummary errors={error === undefined ? [] : [{ field: 'file', message: error }]} />
        <WhatBecame told={told} />
        <p>{words.lead}</p>
        <form method="post" action={`${base}/import`} encType="multipart/form-data" noValidate>
          <div className="v-field">
            <label className="ds-label v-label" htmlFor="file">
              {words.file}
            </label>
            <FieldNotes name="file" {...about} />
            <input
              type="file"
              id="file"
              name="file"
              className="ds-input"
              accept=".zip,application/zip"
              aria-describedby={describedBy('file', about)}
              aria-invalid={error === undefined ? undefined : true}
            />
          </div>
          <Button>{words.action}</Button>
        </form>
      </StaffPage>
    </StaffFrame>
  );
}
