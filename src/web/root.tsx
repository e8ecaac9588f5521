import './design/app.css';
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { type ReactNode, useContext, useState } from 'react';
import {
  Links,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  useLoaderData,
  useMatches,
} from 'react-router';
import enhance from 'virtual:enhance';
import { requestContext } from './context.ts';
import { FaultPage } from './shell/fault-page.tsx';
import { NonceContext } from './shell/nonce.ts';
import { isHydrated } from './shell/route-handle.ts';
import { RouteAnnouncer } from './shell/route-announcer.tsx';
import { ShellContext, type ShellData } from './shell/shell-context.ts';
import { shownAs } from './shell/shown-as.ts';

/** The only data every page shares. It reads no person: one answer makes at most one command about persons. */
export function loader({ context, request }: LoaderFunctionArgs): ShellData {
  const { actor, signedIn, language, site, colorScheme, demoClock } = context.get(requestContext);
  const url = new URL(request.url);
  return {
    language,
    site,
    actorKind: shownAs(actor, signedIn),
    colorScheme: colorScheme ?? 'auto',
    path: `${url.pathname}${url.search}`,
    ...(demoClock === undefined ? {} : { demoClock }),
  };
}

interface DocumentProps {
  readonly language: string;
  readonly colorScheme: string;
  readonly scripts: ReactNode;
  readonly children: ReactNode;
}

function Document({ language, colorScheme, scripts, children }: DocumentProps) {
  return (
    <html lang={language} data-color-scheme={colorScheme} data-color="accent">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={colorScheme === 'auto' ? 'light dark' : colorScheme} />
        <meta name="referrer" content="same-origin" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="preload" href={interLatin} as="font" type="font/woff2" crossOrigin="anonymous" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {scripts}
      </body>
    </html>
  );
}

function EnhanceScript() {
  const nonce = useContext(NonceContext);
  return <script type="module" src={enhance} nonce={nonce} suppressHydrationWarning />;
}

export default function Root() {
  const shell = useLoaderData<typeof loader>();
  const nonce = useContext(NonceContext);
  const matches = useMatches();
  // Decided once per document: a script element that React adds in the browser is refused under Trusted Types.
  const [hydrated] = useState(() => isHydrated(matches));
  return (
    <Document
      language={shell.language}
      colorScheme={shell.colorScheme}
      scripts={hydrated ? <Scripts nonce={nonce} /> : <EnhanceScript />}
    >
      <ShellContext value={shell}>
        {hydrated ? <RouteAnnouncer /> : null}
        <Outlet />
      </ShellContext>
    </Document>
  );
}

/**
 * The last net, when even the shell could not be made. It writes no React scripts: rendering them anew in the
 * browser is refused under Trusted Types. Faults inside a page are caught one level down, in the language frame.
 */
export function ErrorBoundary() {
  return (
    <Document language="sv" colorScheme="auto" scripts={null}>
      <FaultPage />
    </Document>
  );
}
