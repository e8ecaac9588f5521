import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { KeyValues, Tag } from '../design/lists.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { MeetingsPart } from './group-meetings.tsx';
import { ChangePart, InvitePart } from './group-parts.tsx';
import { AddPart, MembersPart } from './group-people.tsx';
import { leadGroup, loadGroup } from './group.server.ts';
import type { GroupProblem } from './texts/group-texts.ts';
import { useGroupTexts } from './texts/texts.ts';
import './walks.css';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadGroup(args);
}

export async function action(args: ActionFunctionArgs) {
  return leadGroup(args);
}

/** The field that a problem stands at; the whole page where it is none of them. */
const FIELD_OF: Partial<Readonly<Record<GroupProblem, string>>> = {
  name: 'name',
  start: 'start',
  'meeting-day': 'meeting-day',
  'meeting-time': 'meeting-time',
  'no-such-time': 'meeting-time',
  minutes: 'minutes',
  place: 'place',
  days: 'days',
  uses: 'uses',
};

/** One group: who is in it and how far they are, who can come, when it meets, and what can be changed. */
export default function GroupPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const words = useGroupTexts();
  const problem = tried?.problem ?? null;
  const message = problem === null ? undefined : words.problems[problem];
  const wrong = problem === null ? undefined : FIELD_OF[problem];
  const part = {
    page,
    made: tried?.made ?? null,
    written: tried?.written ?? {},
    errorOf: (name: string) => (name === wrong ? message : undefined),
  };
  const isOver = page.state === 'ended';
  return (
    <StaffFrame title={words.one.title} frame={page.frame} live="still">
      <StaffPage
        heading={page.name}
        aside={
          <LinkButton href={`/${useLanguage()}/work/walks/groups`} variant="quiet">
            {words.one.toGroups}
          </LinkButton>
        }
      >
        {page.said === null || tried !== undefined ? null : (
          <Notice kind="good" role="status">
            <p>{words.said[page.said]}</p>
            {page.kept === null ? null : <p>{words.keptDay({ count: page.kept })}</p>}
          </Notice>
        )}
        {message === undefined ? null : wrong === undefined ? (
          <Notice kind="person" role="alert">
            <p>{message}</p>
          </Notice>
        ) : (
          <ErrorSummary errors={[{ field: wrong, message }]} />
        )}
        <KeyValues
          items={[
            { key: words.one.programme, value: page.programme },
            {
              key: words.columns.state,
              value: <Tag kind={isOver ? 'plain' : 'calm'}>{words.states[page.state]}</Tag>,
            },
            { key: words.one.coach, value: page.coach ?? words.none },
            {
              key: words.one.starts,
              value: words.one.week({ day: page.starts, week: isOver ? 0 : page.week }),
            },
          ]}
        />
        <MembersPart {...part} />
        {isOver ? null : <AddPart {...part} />}
        <MeetingsPart {...part} />
        {isOver ? null : (
          <>
            <InvitePart {...part} />
            <ChangePart {...part} />
          </>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
