import { lazy, Suspense } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { type SaidComment, saidComments } from './comments.server.ts';
import { draftToWrite, knownForms, openedDraft } from './draft.server.ts';
import { canBeLookedAt } from './looked-at.server.ts';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useStudioTexts } from './texts/texts.ts';
import { useAlive } from './use-alive.ts';
import { titleIn } from './wordings.ts';
import './studio.css';
import './editor.css';
import './page-look.css';

export const handle = { hydrate: true, shell: 'staff' } as const;

/** Only this page needs it, and it needs JavaScript anyway. */
const StudioEditor = lazy(async () => ({ default: (await import('./editor.tsx')).StudioEditor }));

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const programmeId = params['programmeId'] ?? '';
  const draft = await draftToWrite(here, request, programmeId);
  const { language, app } = here;
  const address = `/${language}/work/programmes/${programmeId}`;
  return {
    ...openedDraft(here, draft, work),
    programmeId,
    title: titleIn(draft.content, language),
    address,
    begin: new URL(request.url).searchParams.get('part') ?? '',
    forms: knownForms(app.library, { organisationId: work.actor.organisationId, work, language }),
    formDays: app.packs[work.unit.country].forms.answerWithinDays,
    comments: saidComments(here, work.zone, draft.comments).map(
      (one): SaidComment =>
        one.partId !== null && canBeLookedAt(draft.content, one.partId)
          ? {
              ...one,
              lookAt: `${address}/look?version=${draft.version.id}&at=${one.partId}#at-${one.partId}`,
            }
          : one,
    ),
    frame: await staffFrame(here, work, { place: 'programmes' }),
  };
}

/** Writing on must not read the whole draft again. */
export function shouldRevalidate(): boolean {
  return false;
}

export default function EditPage() {
  const page = useLoaderData<typeof loader>();
  const studio = useStudioTexts();
  const words = useEditorTexts();
  const { address } = page;
  const alive = useAlive();
  const fallback = <BackLink href={address}>{words.back}</BackLink>;
  return (
    <StaffFrame title={studio.title} frame={page.frame} live="still">
      <StaffPage
        heading={words.heading({ name: page.title })}
        aside={<span className="v-subtle">{studio.version({ number: page.number })}</span>}
      >
        <noscript>
          <p>{words.needsScript}</p>
        </noscript>
        {alive === 'in-the-browser' ? (
          <Suspense fallback={fallback}>
            <StudioEditor
              content={page.content}
              revision={page.revision}
              save={{ href: `${address}/save`, versionId: page.versionId, drawer: page.drawer }}
              media={{ add: `${address}/media`, base: `${address}/media/${page.versionId}` }}
              forms={page.forms}
              formDays={page.formDays}
              comments={page.comments}
              today={page.today}
              begin={page.begin}
              places={{
                page: address,
                try: `${address}/try`,
                review: `${address}/review`,
                translate: `${address}/translate`,
              }}
            />
          </Suspense>
        ) : (
          fallback
        )}
      </StaffPage>
    </StaffFrame>
  );
}
