import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { Button, ButtonRow, LinkButton, TextLink } from '../design/button.tsx';
import { NextStepCard, Notice, Panel } from '../design/cards.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { LiveNotice } from '../shell/live-notice.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { BrowserParts } from './browser-parts.tsx';
import { ChangeRoad } from './change-road.tsx';
import { GroupMeetings, GroupPart } from './group-part.tsx';
import { KeepHere } from './keep-here.tsx';
import { OwnDays } from './own-days.tsx';
import { Sentence, Words } from './rich-text.tsx';
import { ReadInForm } from './read-in.tsx';
import { changeRoad, showRoad } from './road.server.ts';
import { RoadList } from './road-list.tsx';
import type { NowView, RoadView } from './road-view.ts';
import { useStepTexts } from './texts/step-texts.ts';
import { useWalkTexts } from './texts/texts.ts';
import './step.css';
import './walk.css';

export const handle = { writes: true } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return showRoad(context.get(requestContext), request, params['enrolmentId'] ?? '');
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  return changeRoad(context.get(requestContext), request, params['enrolmentId'] ?? '');
}

/** The one thing that comes next, whatever state the walk is in. */
function NowCard({ now, group }: { readonly now: NowView; readonly group: RoadView['group'] }) {
  const words = useWalkTexts();
  const t = words.road;
  switch (now.kind) {
    case 'step':
      return (
        <NextStepCard
          kicker={t.next}
          heading={<Words said={now.title} />}
          weight="strong"
          actions={<LinkButton href={now.href}>{now.isBegun ? t.goOn : t.begin}</LinkButton>}
        >
          <p>
            <Words said={now.module} />. {words.minutes({ minutes: now.minutes })}.
          </p>
        </NextStepCard>
      );
    case 'later':
      return (
        <NextStepCard heading={t.caughtUp} weight="strong">
          <p>
            <Sentence words={(what = '') => t.comes({ what, when: now.opens })} said={[now.what]} />
          </p>
        </NextStepCard>
      );
    case 'begins':
      return (
        <NextStepCard heading={t.begins({ day: now.day })} weight="strong">
          <p>{t.beginsText}</p>
        </NextStepCard>
      );
    case 'rests':
      return (
        <NextStepCard heading={t.rests} weight="strong">
          <p>{now.until === null ? t.restsOpen : t.restsUntil({ day: now.until })}</p>
          {group === null || group.meetings.length === 0 ? null : (
            <>
              <p>{words.group.stay}</p>
              <GroupMeetings meetings={group.meetings} />
            </>
          )}
        </NextStepCard>
      );
    case 'ended':
      return (
        <NextStepCard heading={t.over}>
          <p>{t.overText({ day: now.day })}</p>
        </NextStepCard>
      );
    case 'done':
      return (
        <NextStepCard heading={t.allDone.heading} weight="strong">
          <p>{t.allDone.text}</p>
        </NextStepCard>
      );
  }
}

/** Asked once a step is done, and counted without whose answer it is. */
function DidItHelp({ step, voteKey }: { readonly step: string; readonly voteKey: string }) {
  const { helped: words } = useWalkTexts();
  return (
    <form method="post" action="?" data-queues="helped">
      <input type="hidden" name="idempotencyKey" value={voteKey} />
      <input type="hidden" name="intent" value="helped" />
      <input type="hidden" name="step" value={step} />
      <p>
        {words.question} {words.privacy}
      </p>
      <ButtonRow>
        <Button variant="second" name="helped" value="yes">
          {words.yes}
        </Button>
        <Button variant="second" name="helped" value="no">
          {words.no}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** What is there on every day: the button for another day than planned, and the diaries. */
function BesideRoad({ road }: { readonly road: RoadView }) {
  const t = useWalkTexts().road;
  return (
    <>
      {road.diaries.length === 0 ? null : (
        <Section heading={t.diaries}>
          <ul className="v-plain-list v-beside">
            {road.diaries.map((diary) => (
              <li key={diary.id}>
                <TextLink href={diary.href}>
                  <Sentence words={(title = '') => t.writeDiary({ title })} said={[diary.title]} />
                </TextLink>
                {diary.isWritten ? <span className="v-subtle">{t.writtenNow}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {road.lapse === null && road.always.length === 0 ? null : (
        <Section heading={t.always}>
          {road.lapse === null ? null : (
            <p>
              <LinkButton variant="second" href={road.lapse.href}>
                <Words said={road.lapse.label} />
              </LinkButton>
            </p>
          )}
          {road.always.length === 0 ? null : (
            <ul className="v-plain-list v-beside">
              {road.always.map((one) => (
                <li key={one.id}>
                  <TextLink href={one.href}>
                    <Words said={one.label} />
                  </TextLink>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </>
  );
}

/** The road of one programme: the next step first, then where it has led and where it leads. */
export default function RoadPage() {
  const road = useLoaderData<typeof loader>();
  const notChanged = useActionData<typeof action>();
  const language = useLanguage();
  const words = useWalkTexts();
  const step = useStepTexts();
  const t = words.road;
  return (
    <Page
      heading={<Words said={road.title} />}
      title={words.title}
      above={<BackLink href={`/${language}/my/programmes`}>{words.all}</BackLink>}
    >
      <BrowserParts browser={road.browser} />
      <ReadInForm choices={road.readable} road="?" stepId={null} />
      <LiveNotice source={`/live/resident:${road.residentId}`} />
      {road.said === null || notChanged !== undefined ? null : (
        <Notice kind={road.said === 'shut' || road.said === 'already' ? 'info' : 'good'} role="status">
          <p>{words.said[road.said]}</p>
          {road.doneStep === null ? null : <DidItHelp step={road.doneStep} voteKey={road.voteKey} />}
        </Notice>
      )}
      <NowCard now={road.now} group={road.group} />
      <div>
        <p>
          {t.far({
            phase: road.far.phase,
            part: road.far.part,
            parts: road.far.parts,
            done: road.far.stepsDone,
            open: road.far.stepsOpen,
          })}
        </p>
        <p className="v-subtle">
          {road.unit === null ? `${words.alone}. ${step.privacy.me}` : `${words.with({ unit: road.unit })}.`}
          {road.supportedUntil === null ? null : ` ${t.supportedUntil({ day: road.supportedUntil })}`}
        </p>
        {road.unit === null || road.asked === null ? null : (
          <p className="v-subtle">{t.asked({ unit: road.unit, other: road.asked })}</p>
        )}
      </div>
      {road.otherLanguages.length === 0 ? null : (
        <Notice>
          <p>{step.otherLanguage({ languages: road.otherLanguages.join(', ') })}</p>
        </Notice>
      )}
      {road.summary === null ? null : (
        <Panel heading={t.summary}>
          <p className="v-own-words">{road.summary}</p>
        </Panel>
      )}
      <BesideRoad road={road} />
      {road.group === null ? null : (
        <GroupPart group={road.group} isResting={road.now.kind === 'rests'} notChanged={notChanged} />
      )}
      {road.state === 'ended' || road.ownDays.length === 0 ? null : (
        <OwnDays ownDays={road.ownDays} notChanged={notChanged} />
      )}
      <Section heading={t.way}>
        <RoadList phases={road.phases} />
      </Section>
      {road.state === 'ended' ? null : <ChangeRoad road={road} notChanged={notChanged} />}
      <KeepHere keeping={road.keeping} />
    </Page>
  );
}
