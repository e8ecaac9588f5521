import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { readForms } from '#modules/instruments/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { describedBy, ErrorSummary, FieldNotes } from '../design/field-parts.tsx';
import { Table } from '../design/lists.tsx';
import { BackLink, Section } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { type FileResult, type FoundInFile, importFiles } from './import.server.ts';
import './instruments.css';
import { useInstrumentsTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

/** For those who make forms. */
async function atMaking(here: RequestContext, request: Request) {
  const work = await atWork(here, request);
  const { mayMake } = orPage(here, request, await run(here, readForms(here.app.library), {}));
  if (!mayMake) throw data({ refusal: 'not-allowed' }, { status: 403 });
  return work;
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atMaking(here, request);
  return { frame: await staffFrame(here, work, { place: 'instruments' }) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atMaking(here, request);
  const told = await importFiles(here, request);
  const isWrong = told.problem !== null || told.files.some((one) => one.kept.length === 0);
  return data(told, { status: isWrong ? 422 : 200 });
}

function Found({
  caption,
  what,
  rows,
}: {
  readonly caption: string;
  readonly what: string;
  readonly rows: readonly FoundInFile[];
}) {
  const words = useInstrumentsTexts().bring;
  return (
    <Table
      caption={caption}
      captionFor="screen-readers"
      columns={[
        { key: 'where', label: words.where },
        { key: 'what', label: what },
        { key: 'path', label: words.path },
      ]}
      rows={rows.map((row, index) => ({
        id: `${index} ${row.path}`,
        cells: {
          where: row.where,
          what: (
            <span className="v-long-word" lang={row.isEnglish ? 'en' : undefined}>
              {row.what}
            </span>
          ),
          path: <span className="v-file-path">{row.path}</span>,
        },
      }))}
    />
  );
}

function OneFile({ file }: { readonly file: FileResult }) {
  const words = useInstrumentsTexts().bring;
  const isKept = file.kept.length > 0;
  const isAllWell = isKept && file.unsupported.length === 0 && file.untranslated.length === 0;
  return (
    <Section heading={file.name}>
      {isKept ? (
        <Notice kind="good" role="status">
          <p>{words.kept({ count: file.kept.length })}</p>
          {isAllWell ? <p>{words.allWell}</p> : null}
        </Notice>
      ) : (
        <Notice kind="person" role="alert">
          <p>{file.refusal ?? words.notKept({ count: file.faults.length })}</p>
        </Notice>
      )}
      {isKept ? (
        <>
          <p>{words.next}:</p>
          <ul>
            {file.kept.map((one) => (
              <li key={one.href}>
                <TextLink href={one.href}>{`${one.title} ${one.version}`}</TextLink>, {one.became}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {file.faults.length === 0 ? null : (
        <Found caption={`${file.name}: ${words.what}`} what={words.what} rows={file.faults} />
      )}
      {file.unsupported.length === 0 ? null : (
        <>
          <h3 className="v-h3">{words.unsupported}</h3>
          <p>{words.unsupportedLead}</p>
          <Found
            caption={`${file.name}: ${words.unsupported}`}
            what={words.extension}
            rows={file.unsupported}
          />
        </>
      )}
      {file.untranslated.length === 0 ? null : (
        <ul>
          {file.untranslated.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Choose files, and read what became of each. Works without JavaScript: the browser sends the files itself. */
export default function ImportPage() {
  const { frame } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const words = useInstrumentsTexts();
  const base = `/${useLanguage()}/work/instruments`;
  const error = told?.problem ?? undefined;
  const about = { hint: words.bring.hint, error };
  return (
    <StaffFrame title={words.title} frame={frame} live="still">
      <StaffPage heading={words.bring.heading}>
        <BackLink href={base}>{words.form.back}</BackLink>
        {told === undefined || told.files.length === 0
          ? null
          : told.files.map((file, index) => <OneFile key={`${index} ${file.name}`} file={file} />)}
        <ErrorSummary errors={error === undefined ? [] : [{ field: 'files', message: error }]} />
        <p>{words.bring.lead}</p>
        <form method="post" action={`${base}/import`} encType="multipart/form-data" noValidate>
          <div className="v-field">
            <label className="ds-label v-label" htmlFor="files">
              {words.bring.files}
            </label>
            <FieldNotes name="files" {...about} />
            <input
              type="file"
              id="files"
              name="files"
              className="ds-input"
              multiple
              accept=".json,application/json,application/fhir+json"
              aria-describedby={describedBy('files', about)}
              aria-invalid={error === undefined ? undefined : true}
            />
          </div>
          <Button>{words.bring.action}</Button>
        </form>
      </StaffPage>
    </StaffFrame>
  );
}
