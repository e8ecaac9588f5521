import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/lists.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { WorkList } from '../design/work-list.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { Filters } from '../work/filters.tsx';
import { StaffFrame } from '../work/staff-frame.tsx';
import { useWorkTexts } from '../work/texts/texts.ts';
import { loadCaseload } from './caseload.server.ts';
import { useCaseTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadCaseload(args);
}

/** Everybody who walks a programme with the unit, what needs a person first. */
export default function CaseloadPage() {
  const page = useLoaderData<typeof loader>();
  const work = useWorkTexts();
  const words = useCaseTexts();
  const invite = `/${useLanguage()}/work/walks/invite`;
  const groups = `/${useLanguage()}/work/walks/groups`;
  const people = `/${useLanguage()}/work/people`;
  const empty = page.isNarrowed ? words.emptyFilter : words.empty;
  return (
    <StaffFrame title={work.places.walks} frame={page.frame} live="watch">
      <StaffPage
        heading={work.places.walks}
        aside={
          <>
            <LinkButton href={groups} variant="second">
              {words.groups}
            </LinkButton>
            <LinkButton href={invite} variant="second">
              {words.invite}
            </LinkButton>
          </>
        }
      >
        <div className="v-work-tools">
          <Filters
            label={work.filters.whose}
            choices={page.scopes.map(({ whose, ...choice }) => ({ ...choice, text: words.whose[whose] }))}
          />
          <Filters
            label={words.whatWaits}
            choices={page.needs.map(({ need, ...choice }) => ({
              ...choice,
              text: need === null ? work.filters.all : words.needs[need],
            }))}
          />
          {page.programmes.length === 0 ? null : (
            <Filters
              label={words.programme}
              choices={page.programmes.map((choice) => ({
                ...choice,
                text: choice.text ?? words.everyProgramme,
              }))}
            />
          )}
        </div>
        {page.rows.length === 0 ? (
          <EmptyState
            heading={empty.heading}
            action={
              page.isNarrowed ? (
                <LinkButton href={page.all} variant="second">
                  {words.showAll}
                </LinkButton>
              ) : (
                <LinkButton href={people} variant="second">
                  {work.places.people}
                </LinkButton>
              )
            }
          >
            <p>{empty.text}</p>
          </EmptyState>
        ) : (
          <WorkList label={words.list} rows={page.rows} />
        )}
        {page.start === null && page.next === null ? null : (
          <div className="v-actions v-list-foot">
            {page.next === null ? null : (
              <LinkButton href={page.next} variant="second">
                {work.nextPage}
              </LinkButton>
            )}
            {page.start === null ? null : (
              <LinkButton href={page.start} variant="quiet">
                {work.firstPage}
              </LinkButton>
            )}
          </div>
        )}
        <p className="v-subtle v-keys-hint" aria-hidden="true">
          {work.keysHintShort}
        </p>
      </StaffPage>
    </StaffFrame>
  );
}
