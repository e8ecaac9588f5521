import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { civilIn, parseCivilDate } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import { listGroups, makeGroup, offersFor } from '#modules/enrolments/public.ts';
import type { VersionId } from '#modules/programmes/public.ts';
import { requestContext } from '../context.ts';
import { Button, LinkButton, TextLink } from '../design/button.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { EmptyState, Table, Tag } from '../design/lists.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { Select, TextField } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { programmeName } from './programme-name.server.ts';
import type { GroupProblem } from './texts/group-texts.ts';
import { useGroupTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const { app, language } = here;
  const found = orPage(here, request, await run(here, listGroups, {}));
  return {
    groups: found.map((one) => {
      const version = app.programmes.version(one.versionId as VersionId);
      return {
        id: one.id,
        name: one.name,
        programme: version === undefined ? one.programme : programmeName(version.card, language),
        state: one.state,
        starts: shortDate(one.startsOn, language),
        members: one.members,
        meets: one.meetsOn === null ? null : shortDate(one.meetsOn, language),
        coach: one.coach,
      };
    }),
    offers: offersFor(app, work.unit, 'staff')
      .map((offer) => ({
        value: offer.programme.code,
        label: programmeName(offer.version.card, language),
      }))
      .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    today: civilIn(app.clock.now(), work.zone).date,
    frame: await staffFrame(here, work, { place: 'walks' }),
  };
}

const PROBLEM_OF: Readonly<Record<string, GroupProblem>> = {
  'not-offered': 'programme',
  'start-too-far': 'start',
};

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const posted = await formFields(request);
  const written = {
    programme: field(posted, 'programme'),
    name: field(posted, 'name').trim(),
    start: field(posted, 'start').trim(),
  };
  const wrong = (problem: GroupProblem) => data({ problem, written }, { status: 422 });
  if (written.programme === '') return wrong('programme');
  if (written.name === '' || written.name.length > 80) return wrong('name');
  if (!parseCivilDate(written.start).ok) return wrong('start');
  const { programme, name, start: startsOn } = written;
  const outcome = await run(here, makeGroup(here.app), { programme, name, startsOn });
  const problem = outcome.ok ? undefined : PROBLEM_OF[outcome.refusal];
  if (problem !== undefined) return wrong(problem);
  const { groupId } = orPage(here, request, outcome);
  return redirect(`/${here.language}/work/walks/groups/${groupId}?said=made#main`, 303);
}

type Page = Awaited<ReturnType<typeof loader>>;

/** The unit's groups; another one is made here. */
export default function GroupsPage() {
  const page = useLoaderData<typeof loader>();
  const words = useGroupTexts();
  return (
    <StaffFrame title={words.title} frame={page.frame} live="still">
      <StaffPage
        heading={words.heading}
        aside={
          <LinkButton href={`/${useLanguage()}/work/walks`} variant="quiet">
            {words.toWalks}
          </LinkButton>
        }
      >
        {page.groups.length === 0 ? (
          <EmptyState heading={words.empty.heading}>
            <p>{words.empty.text}</p>
          </EmptyState>
        ) : (
          <GroupTable groups={page.groups} />
        )}
        <section id="make" className="v-person-part v-reading" aria-labelledby="make-heading">
          <h2 className="v-h2" id="make-heading">
            {words.make.heading}
          </h2>
          <MakeForm offers={page.offers} today={page.today} />
        </section>
      </StaffPage>
    </StaffFrame>
  );
}

function GroupTable({ groups }: Pick<Page, 'groups'>) {
  const words = useGroupTexts();
  const at = `/${useLanguage()}/work/walks/groups`;
  const { columns } = words;
  return (
    <Table
      caption={words.list}
      captionFor="screen-readers"
      columns={[
        { key: 'name', label: columns.name },
        { key: 'programme', label: columns.programme },
        { key: 'state', label: columns.state },
        { key: 'starts', label: columns.starts },
        { key: 'members', label: columns.members, align: 'end' },
        { key: 'meets', label: columns.meets },
        { key: 'coach', label: columns.coach },
      ]}
      rows={groups.map((one) => ({
        id: one.id,
        cells: {
          name: <TextLink href={`${at}/${one.id}`}>{one.name}</TextLink>,
          programme: one.programme,
          state: <Tag kind={one.state === 'ended' ? 'plain' : 'calm'}>{words.states[one.state]}</Tag>,
          starts: one.starts,
          members: one.members,
          meets: one.meets ?? words.none,
          coach: one.coach ?? words.none,
        },
      }))}
    />
  );
}

function MakeForm({ offers, today }: Pick<Page, 'offers' | 'today'>) {
  const tried = useActionData<typeof action>();
  const words = useGroupTexts();
  const { make } = words;
  const problem = tried?.problem;
  const message = problem === undefined ? undefined : words.problems[problem];
  const errorOf = (name: GroupProblem) => (problem === name ? message : undefined);
  return (
    <form method="post" noValidate>
      <p>{make.lead}</p>
      <ErrorSummary
        errors={problem === undefined || message === undefined ? [] : [{ field: problem, message }]}
      />
      <Select
        name="programme"
        label={make.programme}
        options={[{ value: '', label: make.choose }, ...offers]}
        defaultValue={tried?.written.programme}
        error={errorOf('programme')}
      />
      <TextField
        name="name"
        label={make.name}
        hint={make.nameHint}
        maxLength={80}
        defaultValue={tried?.written.name}
        error={errorOf('name')}
      />
      <TextField
        name="start"
        type="date"
        label={make.starts}
        hint={make.startsHint}
        width="short"
        defaultValue={tried?.written.start ?? today}
        error={errorOf('start')}
      />
      <Button>{make.button}</Button>
    </form>
  );
}
