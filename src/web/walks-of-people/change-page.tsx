import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { DayPane } from '../work/day-pane.tsx';
import { PersonHead } from '../work/person-head.tsx';
import { PersonPanes } from '../work/person-panes.tsx';
import { StaffFrame } from '../work/staff-frame.tsx';
import { AddPart, EndPart, HandOverPart, OnwardPart, PausePart, StepPart } from './change-parts.tsx';
import { changeWalk, loadChange } from './change.server.ts';
import { useChangeTexts } from './texts/texts.ts';
import type { ChangeProblem } from './texts/change-texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadChange(args);
}

export async function action(args: ActionFunctionArgs) {
  return changeWalk(args);
}

/** The field that a problem stands at; the whole page where it is none of them. */
const FIELD_OF: Readonly<Record<ChangeProblem, string | null>> = {
  'pause-day': 'until',
  'extend-day': 'supported',
  'step-title': 'title',
  'step-text': 'text',
  'add-module': 'part',
  'there-already': 'part',
  reason: 'reason',
  summary: 'summary',
  'hand-over': 'handover-words',
  'blocked-here': null,
  'answered-already': null,
  'not-now': null,
};

/** What is changed for one person at a time: pause, own step, added part, maintenance, end. */
export default function ChangePage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const words = useChangeTexts();
  const message = tried === undefined ? undefined : words.problems[tried.problem];
  const wrong = tried === undefined ? null : FIELD_OF[tried.problem];
  const form = {
    page,
    written: tried?.written ?? {},
    errorOf: (name: string) => (name === wrong ? message : undefined),
  };
  return (
    <StaffFrame title={words.title} frame={page.frame} live="still">
      <PersonPanes
        list={<DayPane selection="" residentId={page.residentId} />}
        opened={
          <>
            <PersonHead
              head={page.head}
              actions={
                <LinkButton href={page.at} variant="second">
                  {words.toWalk}
                </LinkButton>
              }
            />
            <section className="v-person-part" aria-labelledby="change-heading">
              <h2 className="v-h2" id="change-heading">
                {words.heading({ programme: page.name })}
              </h2>
              <p>{words.lead}</p>
              {message === undefined ? null : wrong === null ? (
                <Notice kind="person" role="alert">
                  <p>{message}</p>
                </Notice>
              ) : (
                <ErrorSummary errors={[{ field: wrong, message }]} />
              )}
            </section>
            <PausePart {...form} />
            <StepPart {...form} />
            <AddPart {...form} />
            <OnwardPart {...form} />
            <HandOverPart {...form} />
            <EndPart {...form} />
          </>
        }
      />
    </StaffFrame>
  );
}
