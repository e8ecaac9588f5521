import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button, ButtonRow } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { FaultPage } from '../shell/fault-page.tsx';
import type { SignedOut } from './held-post.server.ts';
import { usePlayerTexts } from './texts/player-texts.ts';

/** A page that could not be taken: everything written lies in it, to be posted again after signing in elsewhere. */
function SignedOutPost({ told }: { readonly told: SignedOut }) {
  const words = usePlayerTexts().signedOut;
  const fields = Object.entries(told.posted).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((text) => [name, text] as const),
  );
  return (
    <Page heading={words.heading} title={words.title} lead={words.text}>
      <p>
        <a className="ds-link" href={told.signIn} target="_blank" rel="noreferrer">
          {words.signIn}
        </a>
      </p>
      <form method="post">
        {fields.map(([name, text], place) => (
          // Boxes of one name come several times with different values; the place tells them apart.
          <input key={`${name} ${place}`} type="hidden" name={name} value={text} />
        ))}
        <ButtonRow>
          <Button>{words.save}</Button>
        </ButtonRow>
      </form>
      {told.hasFiles === false ? null : <p className="v-subtle">{words.files}</p>}
    </Page>
  );
}

function isSignedOut(told: unknown): told is SignedOut {
  return typeof told === 'object' && told !== null && 'refusal' in told && told.refusal === 'signed-out';
}

/** What stopped a page of a form: what was posted after the session had ended and is too long to carry stays on it. */
export function SignedOutBoundary() {
  const fault = useRouteError();
  if (isRouteErrorResponse(fault) && isSignedOut(fault.data)) return <SignedOutPost told={fault.data} />;
  return <FaultPage />;
}
