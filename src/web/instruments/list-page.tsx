import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { seesLists } from '#modules/worklist/public.ts';
import { requestContext } from '../context.ts';
import { Button, LinkButton, TextLink } from '../design/button.tsx';
import { EmptyState, Table, Tag } from '../design/lists.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { Filters } from '../work/filters.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import './instruments.css';
import { formList } from './list.server.ts';
import { useInstrumentsTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  return {
    ...(await formList(here, request, work)),
    hasTables: seesLists(work.actor),
    frame: await staffFrame(here, work, { place: 'instruments' }),
  };
}

type Page = Awaited<ReturnType<typeof loader>>;

/** Search and selection, by address: the list is no person's data. */
function Tools({ page }: { readonly page: Page }) {
  const words = useInstrumentsTexts().list;
  return (
    <div className="v-work-tools">
      <form method="get" action={page.base} className="v-search" role="search">
        <label className="ds-label v-label" htmlFor="name">
          {words.search}
        </label>
        {page.selection === 'all' ? null : <input type="hidden" name="which" value={page.selection} />}
        <div className="v-search-row">
          <input
            id="name"
            name="name"
            type="search"
            className="ds-input"
            autoComplete="off"
            maxLength={100}
            defaultValue={page.wanted}
            data-search
          />
          <Button variant="second">{words.find}</Button>
        </div>
      </form>
      <Filters label={words.which} choices={page.selections} />
    </div>
  );
}

function Rows({ page }: { readonly page: Page }) {
  const { list: words } = useInstrumentsTexts();
  return (
    <Table
      caption={words.heading}
      captionFor="screen-readers"
      columns={[
        { key: 'form', label: words.form },
        { key: 'version', label: words.version },
        { key: 'standing', label: words.standing },
        { key: 'licence', label: words.licence },
        { key: 'languages', label: words.languages },
        { key: 'since', label: words.since },
      ]}
      rows={page.rows.map((row) => ({
        id: row.href,
        cells: {
          form: <TextLink href={row.href}>{row.title}</TextLink>,
          version: row.version,
          standing: <Tag kind={row.standing.kind}>{row.standing.text}</Tag>,
          licence: (
            <>
              {row.licence.text}
              {row.licence.unconfirmed === null ? null : (
                <>
                  {' '}
                  <Tag kind="person">{row.licence.unconfirmed}</Tag>
                </>
              )}
            </>
          ),
          languages: row.languages,
          since: row.since ?? words.comesAlong,
        },
      }))}
    />
  );
}

function Empty({ page }: { readonly page: Page }) {
  const { list: words } = useInstrumentsTexts();
  if (page.selection === 'own' && !page.hasOwn)
    return (
      <EmptyState
        heading={words.ownEmpty.heading}
        action={
          page.mayMake ? <LinkButton href={`${page.base}/import`}>{words.bringIn}</LinkButton> : undefined
        }
      >
        <p>{words.ownEmpty.text}</p>
      </EmptyState>
    );
  return (
    <EmptyState
      heading={words.nothingFound.heading}
      action={
        <LinkButton href={page.base} variant="second">
          {words.nothingFound.all}
        </LinkButton>
      }
    >
      <p>{words.nothingFound.text}</p>
    </EmptyState>
  );
}

/** Every form the organisation may use, and its own drafts for those who make them. */
export default function InstrumentsPage() {
  const page = useLoaderData<typeof loader>();
  const words = useInstrumentsTexts();
  const language = useLanguage();
  return (
    <StaffFrame title={words.title} frame={page.frame} live="still">
      <StaffPage
        heading={words.list.heading}
        aside={
          page.mayMake ? (
            <LinkButton href={`${page.base}/import`}>{words.list.bringIn}</LinkButton>
          ) : undefined
        }
      >
        <p>{words.list.lead}</p>
        {page.hasTables ? (
          <p>
            <TextLink href={`/${language}/work/tables`}>{words.list.tables}</TextLink>
          </p>
        ) : null}
        <Tools page={page} />
        {page.rows.length === 0 ? <Empty page={page} /> : <Rows page={page} />}
      </StaffPage>
    </StaffFrame>
  );
}
