import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { Button, TextLink } from '../design/button.tsx';
import { EmptyState } from '../design/lists.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { WorkList } from '../design/work-list.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { loadSearch, searchPeople } from './people.server.ts';
import { SearchForm } from './search-form.tsx';
import { StaffFrame } from './staff-frame.tsx';
import { useWorkTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadSearch(args);
}

export async function action(args: ActionFunctionArgs) {
  return searchPeople(args);
}

export default function PeopleSearchPage() {
  const { frame } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWorkTexts();
  const t = words.people;
  return (
    <StaffFrame title={t.searchTitle} frame={frame} live="still">
      <StaffPage
        heading={t.searchTitle}
        aside={
          answer === undefined ? null : (
            <span className="v-subtle">
              {t.found({ count: answer.found, page: answer.page, pages: answer.pages })}
            </span>
          )
        }
      >
        <p>
          <TextLink href={`/${useLanguage()}/work/people`}>{t.all}</TextLink>
        </p>
        <SearchForm key={answer?.name ?? ''} name={answer?.name ?? ''} hint="stated" />
        {answer === undefined ? <p>{t.searchAgain}</p> : <Found answer={answer} />}
      </StaffPage>
    </StaffFrame>
  );
}

function Found({ answer }: { readonly answer: Awaited<ReturnType<typeof action>> }) {
  const t = useWorkTexts().people;
  if (answer.found === 0) {
    return (
      <EmptyState heading={t.none.heading}>
        <p>{t.none.text}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <WorkList label={t.list} rows={answer.rows} />
      {answer.pages === 1 ? null : (
        <Form method="post" className="v-actions" aria-label={t.pages}>
          <input type="hidden" name="name" value={answer.name} />
          {answer.page > 1 ? (
            <Button variant="second" name="page" value={String(answer.page - 1)}>
              {t.previous}
            </Button>
          ) : null}
          {answer.page < answer.pages ? (
            <Button variant="second" name="page" value={String(answer.page + 1)}>
              {t.next}
            </Button>
          ) : null}
        </Form>
      )}
    </>
  );
}
