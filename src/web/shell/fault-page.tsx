import { useContext } from 'react';
import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from 'react-router';
import { ShellContext, type ShellData } from './shell-context.ts';
import { StatusPage } from './status-page.tsx';
import { sv } from './texts/sv.ts';
import { fi } from './texts/fi.ts';
import { en } from './texts/en.ts';
import type { StatusKind } from './texts/texts.ts';

const KINDS: Readonly<Record<number, StatusKind>> = {
  401: 'expired',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
};

function kindOf(error: unknown): StatusKind {
  // In the browser, on a page with React: its request never left the device.
  if (typeof navigator !== 'undefined' && navigator.onLine === false) return 'offline';
  // 405: a form sent to a page that takes none; for the person the same as a page that is not there.
  if (isRouteErrorResponse(error))
    return KINDS[error.status] ?? (error.status === 405 ? 'not-found' : 'fault');
  return 'fault';
}

/** Shows the refusal or fault that React Router caught, in the page's language, or in all three when none is known. */
export function FaultPage() {
  const kind = kindOf(useRouteError());
  const inside = useContext(ShellContext);
  const fromRoot = useRouteLoaderData<ShellData>('root');
  const shell = inside ?? fromRoot;
  if (shell !== undefined) {
    return (
      <ShellContext value={shell}>
        <StatusPage kind={kind} />
      </ShellContext>
    );
  }
  return (
    <main id="main" className="v-page">
      {[sv, fi, en].map((words) => (
        <section key={words.home}>
          <h1>{words.pages[kind].heading}</h1>
          <p>{words.pages[kind].safe}</p>
          <p>{words.pages[kind].todo}</p>
        </section>
      ))}
    </main>
  );
}
