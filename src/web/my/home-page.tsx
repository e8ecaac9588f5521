import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { useOwnDayTexts } from '../coaching/texts/own-day-texts.ts';
import { LinkButton, TextLink } from '../design/button.tsx';
import { NextStepCard } from '../design/cards.tsx';
import { Page } from '../design/page.tsx';
import { useMyPlanTexts } from '../prescriptions/texts/my-texts.ts';
import { LiveNotice } from '../shell/live-notice.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { Words } from '../walk/rich-text.tsx';
import { within } from '../walk/rules/said.ts';
import { myHome } from './home.server.ts';
import './my.css';
import type { NextStep } from './rules/next-step.ts';
import { RoadPicture } from './road-picture.tsx';
import { MENU, useMyTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  return orPage(here, request, await run(here, myHome(here.app), { language: here.language }));
}

type Home = Awaited<ReturnType<typeof loader>>;

const NOTHING = { day: '', months: 0, unit: '', minutes: 0, programme: '' };

function hrefOf(
  step: NextStep,
  front: string,
  to: { readonly meeting: string; readonly referral: string; readonly walk: string },
): string {
  switch (step.kind) {
    case 'join-meeting':
      return to.meeting;
    case 'answer-follow-up':
      return `${front}/my/follow-up/${step.followUpId}`;
    case 'answer-forms':
      return `${front}/my/forms`;
    case 'walk-step':
      return to.walk;
    case 'set-goal':
      return `${front}/my/goal`;
    case 'rests':
    case 'read-agreement':
      return `${front}/my/agreement`;
    case 'say-how-it-was':
      return `${front}/my/experience`;
    case 'declined':
      return `${front}/talk`;
    case 'wait-for-answer':
      return to.referral;
    case 'begin':
    case 'finished':
      return front;
    case 'book-time':
    case 'wait-for-times':
    case 'think-before-meeting':
    case 'follow-up-comes':
      return `${front}/my/times`;
  }
}

/** When the person's group meets next, where or how. */
function GroupTime({ time }: { readonly time: NonNullable<Home['groupTime']> }) {
  const { groupTime: words } = useMyTexts();
  return (
    <NextStepCard
      kicker={words.next}
      heading={time.when}
      actions={
        <>
          <LinkButton variant="second" href={time.href}>
            {words.see}
          </LinkButton>
          <TextLink href={time.calendar}>{words.calendar}</TextLink>
        </>
      }
    >
      <p>{words.where(time)}</p>
    </NextStepCard>
  );
}

/** Today: the next meeting, the next step, a message, how it is going; then the way to everything else. */
export default function HomePage() {
  const home = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useMyTexts();
  const { open: openToday } = useOwnDayTexts();
  const { open: openPlan, openWhy: planIs } = useMyPlanTexts();
  const front = `/${language}`;
  const { step, meeting, message, goal, road } = home;
  const said = words.steps[step.kind];
  const room = meeting === null ? '' : `${front}/meeting/${home.residentId}/${meeting.id}`;
  const to = {
    meeting: room,
    referral: `${front}/check/sent/${home.referralId ?? ''}`,
    walk: home.walk?.href ?? `${front}/my/programmes`,
  };
  const isNow = meeting?.begins === 'now' && meeting.modality === 'video';
  return (
    <Page
      heading={home.firstName === null ? words.helloNobody : words.hello({ name: home.firstName })}
      title={words.title}
    >
      <LiveNotice source={`/live/resident:${home.residentId}`} />
      {meeting === null ? null : (
        <NextStepCard
          kicker={
            meeting.kind === 'follow-up' ? `${words.nextMeeting} · ${words.isFollowUp}` : words.nextMeeting
          }
          heading={meeting.when}
          weight="strong"
          actions={
            <>
              {isNow ? <LinkButton href={room}>{words.join}</LinkButton> : null}
              <LinkButton variant={isNow ? 'quiet' : 'second'} href={`${front}/my/times`}>
                {words.change}
              </LinkButton>
            </>
          }
        >
          <p>{words.withCoach(meeting)}</p>
        </NextStepCard>
      )}
      {home.groupTime === null ? null : <GroupTime time={home.groupTime} />}
      {step.kind === 'join-meeting' ? null : (
        <NextStepCard
          kicker={words.nextStep}
          heading={
            step.kind === 'walk-step' && home.walk !== null ? <Words said={home.walk.title} /> : said.heading
          }
          weight={meeting === null ? 'strong' : 'plain'}
          actions={
            said.action === undefined ? undefined : (
              <LinkButton
                variant={meeting === null && step.kind !== 'wait-for-answer' ? 'main' : 'second'}
                href={hrefOf(step, front, to)}
              >
                {said.action}
              </LinkButton>
            )
          }
        >
          <p>
            {said.text({
              day: home.stepDay ?? '',
              months: 'months' in step ? step.months : 0,
              unit: home.unitName ?? '',
              minutes: home.walk?.minutes ?? 0,
              programme: home.walk === null ? '' : within(home.walk.programme),
            })}
          </p>
          {step.kind === 'declined' && home.otherRoad !== null ? <p>{home.otherRoad}</p> : null}
        </NextStepCard>
      )}
      {home.formsWaiting === 0 || step.kind === 'answer-forms' ? null : (
        <NextStepCard
          heading={words.steps['answer-forms'].heading}
          actions={<TextLink href={`${front}/my/forms`}>{words.steps['answer-forms'].action}</TextLink>}
        >
          <p>{words.steps['answer-forms'].text(NOTHING)}</p>
        </NextStepCard>
      )}
      {home.walk === null || step.kind === 'walk-step' ? null : (
        <NextStepCard
          heading={<Words said={home.walk.title} />}
          actions={<TextLink href={to.walk}>{words.steps['walk-step'].action}</TextLink>}
        >
          <p>
            {words.steps['walk-step'].text({
              ...NOTHING,
              minutes: home.walk.minutes,
              programme: within(home.walk.programme),
            })}
          </p>
        </NextStepCard>
      )}
      {home.hasPlan ? (
        <NextStepCard
          heading={words.places.plan}
          actions={<TextLink href={`${front}/my/plan`}>{openPlan}</TextLink>}
        >
          <p>{planIs}</p>
        </NextStepCard>
      ) : null}
      {message === null ? null : (
        <NextStepCard
          heading={words.messageFrom({ name: message.from })}
          actions={
            <TextLink href={`${front}/my/messages?with=${message.unitId}`}>{words.readAndAnswer}</TextLink>
          }
        >
          <p>{message.quote === null ? words.messageErased : <q className="v-quote">{message.quote}</q>}</p>
        </NextStepCard>
      )}
      {road === null ? null : (
        <section className="v-section">
          <h2 className="v-h2">{goal === null ? words.going : words.goal}</h2>
          {goal === null ? null : (
            <p className="v-lead v-own-words">{goal.words === null ? words.goalErased : goal.words}</p>
          )}
          {road.isOver ? null : (
            <p>
              <TextLink href={`${front}/my/today`}>{openToday}</TextLink>
            </p>
          )}
          <RoadPicture stops={road.stops} label={words.roadLabel} />
          <p>
            {words.held({
              held: road.held,
              from: road.planned.from,
              to: road.planned.to,
              isOver: road.isOver,
            })}
            {goal === null ? null : ` ${words.sure({ confidence: goal.confidence })}`}
          </p>
        </section>
      )}
      <nav className="v-my-menu" aria-label={words.menu}>
        {MENU.map(({ group, places }) => (
          <div key={group}>
            <h2>{words.groups[group]}</h2>
            <ul>
              {places.map((place) => (
                <li key={place}>
                  <TextLink href={`${front}/my/${place}`}>
                    {words.places[place]}
                    {place === 'messages' && home.unread > 0 ? ` (${String(home.unread)})` : ''}
                    {place === 'forms' && home.formsWaiting > 0 ? ` (${String(home.formsWaiting)})` : ''}
                  </TextLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </Page>
  );
}
