import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { LinkButton, TextLink } from '../design/button.tsx';
import { NextStepCard } from '../design/cards.tsx';
import { Page } from '../design/page.tsx';
import { LiveNotice } from '../shell/live-notice.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { myHome } from './home.server.ts';
import './my.css';
import type { NextStep } from './rules/next-step.ts';
import { RoadPicture } from './road-picture.tsx';
import { MENU, useMyTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  return orPage(here, request, await run(here, myHome(here.app.packs), { language: here.language }));
}

function hrefOf(
  step: NextStep,
  front: string,
  to: { readonly meeting: string; readonly referral: string },
): string {
  switch (step.kind) {
    case 'join-meeting':
      return to.meeting;
    case 'answer-follow-up':
      return `${front}/my/follow-up/${step.followUpId}`;
    case 'set-goal':
      return `${front}/my/goal`;
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

/** Today: the next meeting, the next step, a message, how it is going; then the way to everything else. */
export default function HomePage() {
  const home = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useMyTexts();
  const front = `/${language}`;
  const { step, meeting, message, goal, road } = home;
  const said = words.steps[step.kind];
  const room = meeting === null ? '' : `${front}/meeting/${home.residentId}/${meeting.id}`;
  const to = { meeting: room, referral: `${front}/check/sent/${home.referralId ?? ''}` };
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
      {step.kind === 'join-meeting' ? null : (
        <NextStepCard
          kicker={words.nextStep}
          heading={said.heading}
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
            })}
          </p>
          {step.kind === 'declined' && home.otherRoad !== null ? <p>{home.otherRoad}</p> : null}
        </NextStepCard>
      )}
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
