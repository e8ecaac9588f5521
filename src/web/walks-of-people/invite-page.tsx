import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { parseCivilDate } from '#kernel/dates.ts';
import { makeInvitation, offersFor } from '#modules/enrolments/public.ts';
import { seesLists } from '#modules/worklist/public.ts';
import { requestContext } from '../context.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { Select, TextField } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { madeInvitation, MOST_INVITED, wholeIn } from './invite.server.ts';
import { MadeInvitation } from './made-invitation.tsx';
import { programmeName } from './programme-name.server.ts';
import { type InviteProblem, useInviteTexts } from './texts/texts.ts';
import './walks.css';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  if (!seesLists(work.actor)) throw data({ refusal: 'not-allowed' }, { status: 403 });
  return {
    offers: offersFor(here.app, work.unit, 'staff')
      .map((offer) => ({
        value: offer.programme.code,
        label: programmeName(offer.version.card, here.language),
      }))
      .toSorted((one, other) => one.label.localeCompare(other.label, here.language)),
    frame: await staffFrame(here, work, { place: 'walks' }),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const posted = await formFields(request);
  const written = {
    programme: field(posted, 'programme'),
    day: field(posted, 'day').trim(),
    days: field(posted, 'days').trim(),
    uses: field(posted, 'uses').trim(),
  };
  const wrong = (problem: InviteProblem) => data({ made: null, problem, written }, { status: 422 });
  const [days, mostUses] = [
    wholeIn(written.days, MOST_INVITED.days),
    wholeIn(written.uses, MOST_INVITED.uses),
  ];
  if (written.programme === '') return wrong('programme');
  if (written.day !== '' && !parseCivilDate(written.day).ok) return wrong('day');
  if (days === undefined) return wrong('days');
  if (mostUses === undefined) return wrong('uses');
  const outcome = await run(here, makeInvitation(here.app), {
    programme: written.programme,
    startsOn: written.day === '' ? null : written.day,
    days,
    mostUses,
    groupId: null,
  });
  if (!outcome.ok && outcome.refusal === 'not-offered') return wrong('programme');
  const { code, endsAt } = orPage(here, request, outcome);
  const made = madeInvitation(here, { code, endsAt, uses: mostUses, zone: work.zone });
  return { made, problem: null, written };
}

/** A link and a picture of it, for whoever shall be invited; shown once. */
export default function InvitePage() {
  const { offers, frame } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const words = useInviteTexts();
  const list = `/${useLanguage()}/work/walks`;
  const problem = tried?.problem ?? null;
  const message = problem === null ? undefined : words.problems[problem];
  const errorOf = (name: InviteProblem) => (problem === name ? message : undefined);
  const made = tried?.made ?? null;
  return (
    <StaffFrame title={words.title} frame={frame} live="still">
      <StaffPage
        heading={words.heading}
        aside={
          <LinkButton href={list} variant="quiet">
            {words.toList}
          </LinkButton>
        }
      >
        <div className="v-reading">
          {made === null ? null : <MadeInvitation made={made} />}
          <p>{words.lead}</p>
          <form method="post" noValidate>
            <ErrorSummary
              errors={problem === null || message === undefined ? [] : [{ field: problem, message }]}
            />
            <Select
              name="programme"
              label={words.programme}
              options={[{ value: '', label: words.choose }, ...offers]}
              defaultValue={tried?.written.programme}
              error={errorOf('programme')}
            />
            <TextField
              name="day"
              type="date"
              label={words.startDay}
              hint={words.startDayHint}
              optional
              width="short"
              defaultValue={tried?.written.day}
              error={errorOf('day')}
            />
            <TextField
              name="days"
              label={words.days}
              inputMode="numeric"
              width="short"
              suffix={words.daysUnit}
              defaultValue={tried?.written.days ?? '30'}
              error={errorOf('days')}
            />
            <TextField
              name="uses"
              label={words.uses}
              hint={words.usesHint}
              inputMode="numeric"
              width="short"
              defaultValue={tried?.written.uses ?? '1'}
              error={errorOf('uses')}
            />
            <Button>{words.make}</Button>
          </form>
        </div>
      </StaffPage>
    </StaffFrame>
  );
}
