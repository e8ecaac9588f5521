import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, Outlet, useMatches } from 'react-router';
import { isLanguage } from '#platform/i18n.ts';
import { FaultPage } from './fault-page.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { shellOf } from './route-handle.ts';
import { SkipLink } from './skip-link.tsx';
import { useShellTexts } from './texts/texts.ts';

export function loader({ params }: LoaderFunctionArgs): null {
  // React Router's contract: a thrown Response is the answer, here "not found" in place of a page.
  if (!isLanguage(params.lang)) throw new Response(null, { status: 404 });
  return null;
}

function Around({ children }: { readonly children: ReactNode }) {
  const words = useShellTexts();
  return (
    <div className="v-site">
      <SkipLink />
      <Header />
      <div className="v-site-body">{children}</div>
      <Footer />
      <div className="v-notice" data-color="highlight" role="alert" data-not-sent hidden>
        <p>{words.notSentOffline}</p>
      </div>
    </div>
  );
}

export default function LanguageFrame() {
  const shell = shellOf(useMatches());
  if (shell === 'resident') {
    return (
      <Around>
        <Outlet />
      </Around>
    );
  }
  if (shell === 'bare') {
    return (
      <div className="v-site">
        <SkipLink />
        <Outlet />
      </div>
    );
  }
  return (
    <>
      <SkipLink />
      <Outlet />
    </>
  );
}

/** Faults and refusals of the pages below; the document and its scripts stay as they are. */
export function ErrorBoundary() {
  return (
    <Around>
      <FaultPage />
    </Around>
  );
}
