import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { EmptyState } from '../design/lists.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { readMyNotes } from './note.server.ts';
import { NoteText } from './note-signed.tsx';
import { ownId } from './own-id.server.ts';
import { useCoachingTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const input = { residentId: ownId(here, request), language: here.language };
  return { notes: orPage(here, request, await run(here, readMyNotes(here.app.coaching), input)) };
}

export default function MyNotesPage() {
  const { notes } = useLoaderData<typeof loader>();
  const { language } = useShell();
  const { note: words, title, home } = useCoachingTexts();
  return (
    <Page
      heading={words.list}
      title={title}
      lead={words.mineLead}
      above={<BackLink href={`/${language}/my`}>{home}</BackLink>}
    >
      {notes.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.mineNone}</p>
        </EmptyState>
      ) : null}
      {notes.map((note) => (
        <Section key={note.id} heading={note.title}>
          <p className="v-subtle">{words.signedBy({ name: note.author, when: note.signedAt ?? '' })}</p>
          <NoteText note={note} />
        </Section>
      ))}
    </Page>
  );
}
