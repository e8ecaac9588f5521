import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { LinkButton, TextLink } from '../design/button.tsx';
import { NextStepCard, Notice } from '../design/cards.tsx';
import { EmptyState } from '../design/lists.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { WayList } from '../design/way-list.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { readProgrammes } from './programmes.server.ts';
import { Sentence, Words } from './rich-text.tsx';
import type { NowView } from './road-view.ts';
import { useWalkTexts } from './texts/texts.ts';
import './step.css';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const input = { residentId: ownId(here, request), language: here.language };
  return {
    ...orPage(here, request, await run(here, readProgrammes(here.app), input)),
    wasThere: new URL(request.url).searchParams.get('said') === 'already',
  };
}

/** What comes next, in a line or two. */
function NowLines({ now }: { readonly now: NowView }) {
  const words = useWalkTexts();
  const { road: t } = words;
  switch (now.kind) {
    case 'step':
      return (
        <p>
          {t.next}: <Words said={now.title} />. {words.minutes({ minutes: now.minutes })}.
        </p>
      );
    case 'later':
      return (
        <p>
          <Sentence words={(what = '') => t.comes({ what, when: now.opens })} said={[now.what]} />
        </p>
      );
    case 'begins':
      return <p>{t.begins({ day: now.day })}.</p>;
    case 'rests':
      return <p>{now.until === null ? t.restsOpen : t.restsUntil({ day: now.until })}</p>;
    case 'ended':
      return <p>{t.overText({ day: now.day })}</p>;
    case 'done':
      return <p>{t.allDone.heading}.</p>;
  }
}

/** Programmes that the person walks, has walked, and can begin. */
export default function ProgrammesPage() {
  const { walking, ended, offers, wasThere } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useWalkTexts();
  const at = `/${language}/my/programmes`;
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={`/${language}/my`}>{words.home}</BackLink>}
    >
      {wasThere ? (
        <Notice role="status">
          <p>{words.said.already}</p>
        </Notice>
      ) : null}
      {walking.length === 0 ? (
        <EmptyState heading={words.list.nothing.heading}>
          <p>{words.list.nothing.text}</p>
        </EmptyState>
      ) : (
        walking.map((walk) => (
          <NextStepCard
            key={walk.id}
            heading={<Words said={walk.title} />}
            weight="strong"
            actions={
              <>
                {walk.now.kind === 'step' ? (
                  <LinkButton href={walk.now.href}>
                    {walk.now.isBegun ? words.road.goOn : words.road.begin}
                  </LinkButton>
                ) : null}
                <LinkButton variant={walk.now.kind === 'step' ? 'quiet' : 'second'} href={`${at}/${walk.id}`}>
                  {words.toRoad}
                </LinkButton>
              </>
            }
          >
            <NowLines now={walk.now} />
            <p className="v-subtle">
              {words.road.far({
                phase: walk.far.phase,
                part: walk.far.part,
                parts: walk.far.parts,
                done: walk.far.stepsDone,
                open: walk.far.stepsOpen,
              })}{' '}
              {walk.unit === null ? words.alone : words.with({ unit: walk.unit })}.
            </p>
          </NextStepCard>
        ))
      )}
      <Section heading={words.list.offers}>
        <p>{offers.length === 0 ? words.list.allBegun : words.list.offersLead}</p>
        {offers.length === 0 ? null : (
          <WayList
            label={words.list.offers}
            ways={offers.map((offer) => ({
              href: `${at}/offers/${offer.versionId}`,
              name: offer.title.text,
              about: `${offer.summary.text} ${words.length({ weeks: offer.weeks, minutes: offer.minutes })}.`,
            }))}
          />
        )}
      </Section>
      {ended.length === 0 ? null : (
        <Section heading={words.list.ended}>
          <ul className="v-plain-list v-beside">
            {ended.map((walk) => (
              <li key={walk.id}>
                <TextLink href={`${at}/${walk.id}`}>
                  <Sentence words={(title = '') => words.list.look({ title })} said={[walk.title]} />
                </TextLink>
                <span className="v-subtle">{words.list.endedOn({ day: walk.day })}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
