import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { takesChanges, UNDER_WAY } from '#modules/coaching/rules/period.ts';
import { FollowUpsList } from '../coaching/follow-ups-list.tsx';
import { GoalNowPart } from '../coaching/goal-now-part.tsx';
import { GoalSummary } from '../coaching/goal-summary.tsx';
import { NotesList } from '../coaching/notes-list.tsx';
import { usePeriodTexts } from '../coaching/texts/period-texts.ts';
import { Button, LinkButton, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Timeline } from '../design/lists.tsx';
import { ElsewherePart } from './elsewhere-part.tsx';
import { DayPane } from './day-pane.tsx';
import { PersonHead } from './person-head.tsx';
import { MeetingsPart } from './person-meetings.tsx';
import { PersonPanes } from './person-panes.tsx';
import { PersonPart } from './person-part.tsx';
import { loadPerson, settleOnPage } from './person.server.ts';
import { ResultList } from './result-list.tsx';
import { StaffFrame } from './staff-frame.tsx';
import { usePersonTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadPerson(args);
}

export async function action(args: ActionFunctionArgs) {
  return settleOnPage(args);
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function PersonPage() {
  const page = useLoaderData<typeof loader>();
  const words = usePersonTexts();
  const { person } = page;
  return (
    <StaffFrame title={words.title} frame={page.frame} live="watch">
      <PersonPanes
        list={<DayPane selection="" residentId={page.residentId} />}
        opened={
          <>
            <PersonHead head={person.head} actions={<Actions page={page} />} />
            <Told page={page} />
            <div className="v-person-columns">
              <div>
                <Work page={page} />
              </div>
              <div>
                <History page={page} />
              </div>
            </div>
            <ElsewherePart elsewhere={person.elsewhere} />
          </>
        }
      />
    </StaffFrame>
  );
}

function Actions({ page }: { readonly page: Loaded }) {
  const t = usePersonTexts().page;
  const { base, person } = page;
  return (
    <>
      {person.room === null ? null : (
        <LinkButton href={person.room.href}>{t.openMeeting({ when: person.room.when })}</LinkButton>
      )}
      <LinkButton href={`${base}/messages`} variant="second">
        {person.messages.unread === 0 || person.messages.answerBy !== null
          ? t.write
          : t.unread({ count: person.messages.unread })}
      </LinkButton>
      {person.periodState === null ? null : (
        <LinkButton href={`${base}/notes/new`} variant="second">
          {t.writeNote}
        </LinkButton>
      )}
      <LinkButton href={`${base}/forms`} variant="second">
        {t.forms}
      </LinkButton>
      <LinkButton href={`${base}/walks`} variant="second">
        {t.walks}
      </LinkButton>
      <LinkButton href={`${base}/plan`} variant="second">
        {t.plan}
      </LinkButton>
      <LinkButton href={`${base}/colleagues`} variant="second">
        {t.colleagues({ asked: person.colleaguesAsk })}
      </LinkButton>
      <LinkButton href={`${base}/refer`} variant="second">
        {t.refer}
      </LinkButton>
    </>
  );
}

function Told({ page }: { readonly page: Loaded }) {
  const t = usePersonTexts().page;
  const { told, person } = page;
  const words =
    told === null
      ? null
      : { accepted: t.accepted, settled: t.settled, stale: t.settleStale, reached: t.reached }[told];
  return (
    <>
      {words === null ? null : (
        <Notice kind={told === 'stale' ? 'person' : 'good'} role="status">
          <p>{words}</p>
        </Notice>
      )}
      {person.flags.map((flag) => (
        <Notice key={flag.id} kind={flag.priority === 'high' ? 'danger' : 'person'} role="note">
          <p>
            {flag.reason} <TextLink href={flag.href}>{t.openFlag}</TextLink>
          </p>
        </Notice>
      ))}
      {person.isNotReached ? <NotReached /> : null}
      {person.waitingHref === null ? null : (
        <Notice kind="person" role="note">
          <p>
            {t.waiting} <TextLink href={person.waitingHref}>{t.openReferral}</TextLink>
          </p>
        </Notice>
      )}
      <Referred page={page} />
      {person.messages.answerBy === null ? null : (
        <Notice kind="person" role="note">
          <p>
            <TextLink href={`${page.base}/messages`}>
              {person.messages.unread === 0 ? t.write : t.unread({ count: person.messages.unread })}
            </TextLink>
            {`, ${t.answerBy({ day: person.messages.answerBy })}`}
          </p>
        </Notice>
      )}
    </>
  );
}

/** What was sent about the person to another unit: whose they are meanwhile, and that there is an answer. */
function Referred({ page }: { readonly page: Loaded }) {
  const t = usePersonTexts().page;
  const { sentWaiting, isSentAnswered } = page.person;
  if (sentWaiting === null && !isSentAnswered) return null;
  return (
    <Notice kind={isSentAnswered ? 'person' : 'info'} role="note">
      {isSentAnswered ? <p>{t.referredAnswered}</p> : null}
      {sentWaiting === null ? null : <p>{t.referredWaiting(sentWaiting)}</p>}
      <p>
        <TextLink href={`${page.base}/refer`}>{t.seeReferred}</TextLink>
      </p>
    </Notice>
  );
}

/** Nothing that we send reaches the person: somebody calls, or writes a letter. */
function NotReached() {
  const t = usePersonTexts().page;
  return (
    <Notice kind="person" role="note">
      <p>{t.notReached}</p>
      <Form method="post">
        <input type="hidden" name="settle" value="reached" />
        <Button variant="second">{t.markReached}</Button>
      </Form>
    </Notice>
  );
}

/** What is agreed and what comes next. */
function Work({ page }: { readonly page: Loaded }) {
  const words = usePersonTexts();
  const t = words.page;
  const { base, person } = page;
  const isUnderWay = person.periodState !== null && UNDER_WAY.some((one) => one === person.periodState);
  const canChange = person.periodState !== null && takesChanges(person.periodState);
  const agreement = usePeriodTexts();
  return (
    <>
      {person.periodState === null ? null : (
        <PersonPart
          id="agreement"
          heading={agreement.open}
          action={{ href: `${base}/agreement`, text: t.openAgreement }}
        >
          <p>{agreement.states[person.periodState].staff}</p>
        </PersonPart>
      )}
      <PersonPart
        id="goal"
        heading={t.goal}
        action={
          !canChange ? null : { href: `${base}/goal`, text: person.goal === null ? t.setGoal : t.changeGoal }
        }
      >
        <GoalSummary goal={person.goal} />
        {person.goalNow === null ? null : <GoalNowPart now={person.goalNow} />}
      </PersonPart>
      <PersonPart
        id="since"
        heading={person.last === null ? t.sinceStart : t.since({ when: person.last })}
        action={null}
      >
        {person.since.length === 0 ? (
          <p className="v-subtle">{t.nothingSince}</p>
        ) : (
          <ul>
            {person.since.map((entry) => (
              <li key={entry.id}>
                {entry.what} <span className="v-subtle">{entry.when}</span>
              </li>
            ))}
          </ul>
        )}
      </PersonPart>
      <MeetingsPart
        meetings={person.meetings}
        isOffered={person.isOffered}
        notFilledIn={person.notFilledIn}
        formsHref={`${base}/forms`}
        offerHref={canChange ? `${base}/offer` : null}
      />
      <PersonPart
        id="follow-ups"
        heading={t.followUps}
        action={isUnderWay ? { href: `${base}/end`, text: t.end } : null}
      >
        <FollowUpsList followUps={person.followUps} />
      </PersonPart>
      <PersonPart id="contact" heading={t.contact} action={null}>
        <p>{contactWords(person, words.referral)}</p>
      </PersonPart>
    </>
  );
}

function contactWords(
  person: Loaded['person'],
  t: {
    readonly phone: (args: { readonly number: string }) => string;
    readonly phoneUnknown: string;
    readonly phoneProtected: string;
  },
): string {
  if (person.head.protectedIdentity === 'protected') return t.phoneProtected;
  return person.phone === null ? t.phoneUnknown : t.phone({ number: person.phone });
}

/** What was written, measured and done. */
function History({ page }: { readonly page: Loaded }) {
  const words = usePersonTexts();
  const t = words.page;
  const { base, person, isEarlier } = page;
  return (
    <>
      <PersonPart
        id="notes"
        heading={t.notes}
        action={person.periodState === null ? null : { href: `${base}/notes/new`, text: t.writeNote }}
      >
        <NotesList notes={person.notes} />
      </PersonPart>
      <PersonPart
        id="results"
        heading={words.results.heading}
        action={{ href: `${base}/results`, text: words.results.overTime }}
      >
        <ResultList lines={person.results} areSomeHidden={person.areSomeHidden} />
      </PersonPart>
      <PersonPart id="timeline" heading={t.timeline} action={null}>
        {person.timeline.entries.length === 0 ? (
          <p className="v-subtle">{t.emptyTimeline}</p>
        ) : (
          <Timeline items={person.timeline.entries} />
        )}
        {person.timeline.next === null && !isEarlier ? null : (
          <div className="v-line">
            {person.timeline.next === null ? null : (
              <TextLink href={`${base}?before=${person.timeline.next}#timeline`}>{t.earlier}</TextLink>
            )}
            {isEarlier ? <TextLink href={`${base}#timeline`}>{t.newest}</TextLink> : null}
          </div>
        )}
      </PersonPart>
    </>
  );
}
