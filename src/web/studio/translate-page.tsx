import { lazy, Suspense } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { draftToWrite, openedDraft } from './draft.server.ts';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useStudioTexts } from './texts/texts.ts';
import { useTranslateTexts } from './texts/translate-texts.ts';
import { useAlive } from './use-alive.ts';
import { titleIn } from './wordings.ts';
import './studio.css';
import './editor.css';
import './page-look.css';

export const handle = { hydrate: true, shell: 'staff' } as const;

const StudioTranslation = lazy(async () => ({
  default: (await import('./translation.tsx')).StudioTranslation,
}));

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const programmeId = params['programmeId'] ?? '';
  const draft = await draftToWrite(here, request, programmeId);
  return {
    ...openedDraft(here, draft, work),
    title: titleIn(draft.content, here.language),
    address: `/${here.language}/work/programmes/${programmeId}`,
    frame: await staffFrame(here, work, { place: 'programmes' }),
  };
}

/** Writing on must not read the whole draft again. */
export function shouldRevalidate(): boolean {
  return false;
}

export default function TranslatePage() {
  const page = useLoaderData<typeof loader>();
  const studio = useStudioTexts();
  const editor = useEditorTexts();
  const words = useTranslateTexts();
  const alive = useAlive();
  const { address } = page;
  return (
    <StaffFrame title={studio.title} frame={page.frame} live="still">
      <StaffPage
        heading={words.heading({ name: page.title })}
        aside={<span className="v-subtle">{studio.version({ number: page.number })}</span>}
      >
        <BackLink href={address}>{editor.back}</BackLink>
        <p>{words.lead}</p>
        <noscript>
          <p>{editor.needsScript}</p>
        </noscript>
        {alive === 'in-the-browser' ? (
          <Suspense fallback={null}>
            <StudioTranslation
              content={page.content}
              revision={page.revision}
              save={{ href: `${address}/save`, versionId: page.versionId, drawer: page.drawer }}
              today={page.today}
              editor={`${address}/edit`}
            />
          </Suspense>
        ) : null}
      </StaffPage>
    </StaffFrame>
  );
}
