import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { ButtonRow, LinkButton, TextLink } from '../design/button.tsx';
import { EmptyState, Table, Tag } from '../design/lists.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { Filters } from '../work/filters.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { programmeList } from './list.server.ts';
import { useStudioTexts } from './texts/texts.ts';
import './studio.css';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  return {
    ...(await programmeList(here, request, work)),
    frame: await staffFrame(here, work, { place: 'programmes' }),
  };
}

type Page = Awaited<ReturnType<typeof loader>>;

function Rows({ page }: { readonly page: Page }) {
  const { list: words } = useStudioTexts();
  return (
    <Table
      caption={words.heading}
      captionFor="screen-readers"
      columns={[
        { key: 'programme', label: words.programme },
        { key: 'state', label: words.state },
        { key: 'kind', label: words.kind },
        { key: 'languages', label: words.languages },
        { key: 'length', label: words.length },
        { key: 'owner', label: words.owner },
        { key: 'reviewBy', label: words.reviewBy },
      ]}
      rows={page.rows.map((row) => ({
        id: row.id,
        cells: {
          programme: <TextLink href={row.href}>{row.title}</TextLink>,
          state: (
            <span className="v-tags">
              {row.tags.map((tag) => (
                <Tag key={tag.text} kind={tag.kind}>
                  {tag.text}
                </Tag>
              ))}
            </span>
          ),
          kind: row.kind,
          languages: row.languages,
          length: row.length,
          owner: row.owner,
          reviewBy: row.reviewBy ?? words.none,
        },
      }))}
    />
  );
}

function MakingLinks({ base }: { readonly base: string }) {
  const { list: words } = useStudioTexts();
  return (
    <ButtonRow>
      <LinkButton href={`${base}/new`}>{words.makeNew}</LinkButton>
      <LinkButton href={`${base}/import`} variant="second">
        {words.bringIn}
      </LinkButton>
    </ButtonRow>
  );
}

/** Every programme that the organisation has, makes or could have. */
export default function ProgrammesPage() {
  const page = useLoaderData<typeof loader>();
  const words = useStudioTexts();
  const empty = words.list.empty[page.selection === 'own' && page.mayMake ? 'own' : 'other'];
  return (
    <StaffFrame title={words.title} frame={page.frame} live="still">
      <StaffPage
        heading={words.list.heading}
        aside={page.mayMake ? <MakingLinks base={page.base} /> : undefined}
      >
        <p>{words.list.lead}</p>
        <Filters label={words.list.which} choices={page.selections} />
        {page.rows.length > 0 ? (
          <Rows page={page} />
        ) : (
          <EmptyState
            heading={empty.heading}
            action={
              <LinkButton href={page.base} variant="second">
                {words.list.showAll}
              </LinkButton>
            }
          >
            <p>{empty.text}</p>
          </EmptyState>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
