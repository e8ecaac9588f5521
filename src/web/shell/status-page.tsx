import { Page } from '../design/page.tsx';
import { LinkButton } from '../design/button.tsx';
import { PathDrawing } from '../design/path-drawing.tsx';
import { useShell } from './shell-context.ts';
import { type StatusKind, useShellTexts } from './texts/texts.ts';

interface StatusPageProps {
  readonly kind: StatusKind;
}

/** A page that could not be: what happened, what is safe, what to do, and a way to a person. */
export function StatusPage({ kind }: StatusPageProps) {
  const { language, site, path } = useShell();
  const words = useShellTexts();
  const said = words.pages[kind];
  const signIn = kind === 'expired' || kind === 'forbidden';
  return (
    <Page heading={said.heading} title={said.heading}>
      <PathDrawing />
      <p>{said.happened}</p>
      <p>{said.safe}</p>
      <p>{said.todo}</p>
      <p className="v-actions">
        {signIn ? (
          <LinkButton href={`/${language}/sign-in?back=${encodeURIComponent(path)}`}>
            {words.signIn}
          </LinkButton>
        ) : null}
        <LinkButton href={`/${language}`} variant={signIn ? 'quiet' : 'main'}>
          {words.toFront}
        </LinkButton>
      </p>
      <p className="v-subtle">{words.callInstead({ phone: site.contactPhone.replaceAll(' ', '\u00a0') })}</p>
    </Page>
  );
}
