import { Page } from '../design/page.tsx';
import { LinkButton } from '../design/button.tsx';
import { inOneLine } from '../design/in-one-line.ts';
import { PathDrawing } from '../design/path-drawing.tsx';
import { type ShellData, useShell } from './shell-context.ts';
import { type ShellTexts, type StatusKind, useShellTexts } from './texts/texts.ts';

interface StatusPageProps {
  readonly kind: StatusKind;
}

/** What may open a page that is closed: another assignment, one's own pages, or signing in and coming back here. */
function wayIn(shell: ShellData, words: ShellTexts): { readonly href: string; readonly text: string } {
  const { language, path, actorKind } = shell;
  const then = encodeURIComponent(path);
  switch (actorKind) {
    case 'staff':
      return { href: `/${language}/work/assignment?then=${then}`, text: words.changeAssignment };
    case 'resident':
      return { href: `/${language}/my`, text: words.myPages };
    case 'visitor':
    case 'client':
    case 'system': {
      const as = path.split('/')[2] === 'work' ? 'staff' : 'resident';
      return { href: `/${language}/sign-in?as=${as}&then=${then}`, text: words.signIn };
    }
  }
}

/** A page that could not be: what happened, what is safe, what to do, and a way to a person. */
export function StatusPage({ kind }: StatusPageProps) {
  const shell = useShell();
  const { language, site } = shell;
  const words = useShellTexts();
  const said = words.pages[kind];
  const way = kind === 'expired' || kind === 'forbidden' ? wayIn(shell, words) : null;
  return (
    <Page heading={said.heading} title={said.heading}>
      <PathDrawing />
      <p>{said.happened}</p>
      <p>{said.safe}</p>
      <p>{said.todo}</p>
      <p className="v-actions">
        {way === null ? null : <LinkButton href={way.href}>{way.text}</LinkButton>}
        <LinkButton href={`/${language}`} variant={way === null ? 'main' : 'quiet'}>
          {words.toFront}
        </LinkButton>
      </p>
      <p className="v-subtle">{words.callInstead({ phone: inOneLine(site.contactPhone) })}</p>
    </Page>
  );
}
