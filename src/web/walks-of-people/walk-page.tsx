import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { DayPane } from '../work/day-pane.tsx';
import { PersonHead } from '../work/person-head.tsx';
import { PersonPanes } from '../work/person-panes.tsx';
import { StaffFrame } from '../work/staff-frame.tsx';
import { DosePart } from './dose-part.tsx';
import { EntriesPart } from './entries-part.tsx';
import { FactsPart } from './facts-part.tsx';
import { GlancePart } from './glance-part.tsx';
import { PicturesPart } from './pictures-part.tsx';
import { RoadPart } from './road-part.tsx';
import { changeOnPage } from './change-walk.server.ts';
import { loadWalk } from './walk.server.ts';
import { useWalkTexts } from './texts/texts.ts';
import './walks.css';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadWalk(args);
}

export async function action(args: ActionFunctionArgs) {
  return changeOnPage(args);
}

/** One programme of one person at a glance: what was sent first, then the road, pictures, and what has been done. */
export default function WalkPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const words = useWalkTexts();
  const person = `/${useLanguage()}/work/people/${page.residentId}`;
  return (
    <StaffFrame title={words.title} frame={page.frame} live="still">
      <PersonPanes
        list={<DayPane selection="" residentId={page.residentId} />}
        opened={
          <>
            <PersonHead
              head={page.head}
              actions={
                <>
                  <LinkButton href={`${person}/messages`} variant="second">
                    {words.toMessages}
                  </LinkButton>
                  {page.facts.state === 'ended' ? null : (
                    <LinkButton href={`${page.at}/change`} variant="second">
                      {words.toChanges}
                    </LinkButton>
                  )}
                </>
              }
            />
            {page.said === null ? null : (
              <Notice kind="good" role="status">
                <p>{words.said[page.said]}</p>
              </Notice>
            )}
            <GlancePart
              glance={page.glance}
              person={person}
              at={page.at ?? ''}
              supportedUntil={page.facts.supportedUntil}
            />
            <FactsPart page={page} walks={`${person}/walks`} />
            <EntriesPart page={page} tried={tried?.form === 'feedback' ? tried : undefined} />
            <RoadPart page={page} />
            <PicturesPart page={page} />
            <DosePart page={page} tried={tried?.form === 'work' ? tried : undefined} />
          </>
        }
      />
    </StaffFrame>
  );
}
