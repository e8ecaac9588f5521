import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { worklistTexts } from '#modules/worklist/texts/texts.ts';
import { LinkButton, TextLink } from '../design/button.tsx';
import { EmptyState } from '../design/lists.tsx';
import { ListAndOpened, StaffPage } from '../design/staff-shell.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { DayList } from './day-list.tsx';
import { Filters } from './filters.tsx';
import { loadMyDay } from './my-day.server.ts';
import { SearchForm } from './search-form.tsx';
import { StaffFrame } from './staff-frame.tsx';
import { useWorkTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadMyDay(args);
}

export default function MyDayPage() {
  const { frame, today, found } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useWorkTexts();
  const lists = worklistTexts(language);
  if (found === null) {
    return (
      <StaffFrame title={words.places.day} frame={frame} live="still">
        <StaffPage heading={words.places.day} aside={today}>
          <EmptyState
            heading={words.day.noLists.heading}
            action={<LinkButton href={frame.me.change.href}>{frame.me.change.text}</LinkButton>}
          >
            <p>{words.day.noLists.text}</p>
          </EmptyState>
        </StaffPage>
      </StaffFrame>
    );
  }
  const empty = found.isNarrowed ? words.day.emptyFilter : words.day.empty;
  return (
    <StaffFrame title={words.places.day} frame={frame} live="watch">
      <ListAndOpened
        heading={words.places.day}
        aside={<span className="v-subtle">{today}</span>}
        listHref={`/${language}/work`}
        opened={undefined}
        list={
          <>
            <div className="v-work-tools">
              <SearchForm />
              <Filters
                label={words.filters.whose}
                choices={found.scopes.map(({ scope, ...choice }) => ({
                  ...choice,
                  text: lists.scopes[scope],
                }))}
              />
              <Filters
                label={words.filters.kinds}
                choices={found.kinds.map(({ kind, ...choice }) => ({
                  ...choice,
                  text: kind === null ? words.filters.all : lists.tags[kind],
                }))}
              />
              <TextLink href={`/${language}/work/walks`}>{words.day.walks}</TextLink>
            </div>
            {found.rows.length === 0 ? (
              <EmptyState
                heading={empty.heading}
                action={
                  found.isNarrowed ? (
                    <LinkButton href={`/${language}/work`} variant="second">
                      {words.day.emptyFilter.action}
                    </LinkButton>
                  ) : undefined
                }
              >
                <p>{empty.text}</p>
              </EmptyState>
            ) : (
              <DayList rows={found.rows} level={2} start={found.start} next={found.next} keys="with-search" />
            )}
          </>
        }
      />
    </StaffFrame>
  );
}
