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
import enhanceForm from 'virtual:enhance-form';
import enhanceStep from 'virtual:enhance-step';
import type { Language } from '#kernel/actor.ts';
import { requestContext, type TextSize } from './context.ts';
import { manifestAddress, TOUCH_ICON } from './plain/app-manifest.ts';
import { FaultPage } from './shell/fault-page.tsx';
import { NonceContext } from './shell/nonce.ts';
import { isFilling, isHydrated, isWriting } from './shell/route-handle.ts';
import { RouteAnnouncer } from './shell/route-announcer.tsx';
import { ShellContext, type ShellData } from './shell/shell-context.ts';
import { shownAs } from './shell/shown-as.ts';

/** The only data every page shares. It reads no person: one answer makes at most one command about persons. */
export function loader({ context, request }: LoaderFunctionArgs): ShellData {
  const { actor, signedIn, language, site, colorScheme, textSize, demoClock } = context.get(requestContext);
  const url = new URL(request.url);
  return {
    language,
    site,
    actorKind: shownAs(actor, signedIn),
    colorScheme: colorScheme ?? 'auto',
    textSize: textSize ?? 'usual',
    path: `${url.pathname}${url.search}`,
    ...(demoClock === undefined ? {} : { demoClock }),
  };
}

interface DocumentProps {
  readonly language: Language;
  readonly colorScheme: string;
  readonly textSize: TextSize;
  readonly scripts: ReactNode;
  readonly children: ReactNode;
}

function Document({ language, colorScheme, textSize, scripts, children }: DocumentProps) {
  return (
    <html lang={language} data-color-scheme={colorScheme} data-text-size={textSize} data-color="accent">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={colorScheme === 'auto' ? 'light dark' : colorScheme} />
        <meta name="referrer" content="same-origin" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href={TOUCH_ICON} />
        <link rel="manifest" href={manifestAddress(language)} />
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

function SmallScripts({ addresses }: { readonly addresses: readonly string[] }) {
  const nonce = useContext(NonceContext);
  return addresses.map((address) => (
    <script key={address} type="module" src={address} nonce={nonce} suppressHydrationWarning />
  ));
}

export default function Root() {
  const shell = useLoaderData<typeof loader>();
  const nonce = useContext(NonceContext);
  const matches = useMatches();
  // Decided once per document: a script element that React adds in the browser is refused under Trusted Types.
  const [hydrated] = useState(() => isHydrated(matches));
  const small = [
    enhance,
    ...(isFilling(matches) ? [enhanceForm] : []),
    ...(isWriting(matches) ? [enhanceStep] : []),
  ];
  return (
    <Document
      language={shell.language}
      colorScheme={shell.colorScheme}
      textSize={shell.textSize}
      scripts={hydrated ? <Scripts nonce={nonce} /> : <SmallScripts addresses={small} />}
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
    <Document language="sv" colorScheme="auto" textSize="usual" scripts={null}>
      <FaultPage />
    </Document>
  );
}
