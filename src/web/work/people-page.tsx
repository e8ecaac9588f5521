import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton, TextLink } from '../design/button.tsx';
import { EmptyState } from '../design/lists.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { WorkList } from '../design/work-list.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { loadPeople } from './people.server.ts';
import { SearchForm } from './search-form.tsx';
import { StaffFrame } from './staff-frame.tsx';
import { useWorkTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadPeople(args);
}

export default function PeoplePage() {
  const { frame, rows, found, page, pages } = useLoaderData<typeof loader>();
  const work = `/${useLanguage()}/work`;
  const [path, tables] = [`${work}/people`, `${work}/tables`];
  const words = useWorkTexts();
  const t = words.people;
  return (
    <StaffFrame title={words.places.people} frame={frame} live="still">
      <StaffPage
        heading={words.places.people}
        aside={<span className="v-subtle">{t.found({ count: found, page, pages })}</span>}
      >
        {found === 0 ? (
          <EmptyState heading={t.empty.heading}>
            <p>{t.empty.text}</p>
          </EmptyState>
        ) : (
          <>
            <SearchForm hint="stated" />
            <WorkList label={t.list} rows={rows} />
            <p>
              <TextLink href={tables}>{t.tables}</TextLink>
            </p>
            {pages === 1 ? null : (
              <nav className="v-actions" aria-label={t.pages}>
                {page > 1 ? (
                  <LinkButton href={`${path}?page=${page - 1}`} variant="second">
                    {t.previous}
                  </LinkButton>
                ) : null}
                {page < pages ? (
                  <LinkButton href={`${path}?page=${page + 1}`} variant="second">
                    {t.next}
                  </LinkButton>
                ) : null}
              </nav>
            )}
          </>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
