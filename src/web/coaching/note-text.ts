import type { LoaderFunctionArgs } from 'react-router';
import { longDateTime } from '#kernel/dates-format.ts';
import { copyWords, handOutNotes, type NoteHandedOut, noteAsText } from '#modules/coaching/public.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { atWork } from '../work/staff-frame.server.ts';
import { coachingTexts } from './texts/texts.ts';

function plain(note: NoteHandedOut): string {
  const { language, unit, author } = note;
  const words = copyWords(language);
  const by = (name: string, at: NoteHandedOut['signedAt']) => ({
    name,
    when: longDateTime(at, unit.zone, language),
  });
  return noteAsText({
    title: note.title,
    byline: coachingTexts(language).note.signedBy(by(author.name, note.signedAt)),
    fields: note.fields,
    codesLabel: words.codes,
    codes: note.codes,
    addenda: note.addenda.map((one) => ({
      label: words.addendumBy(by(one.author.name, one.signedAt)),
      text: one.text ?? words.erased,
    })),
  });
}

/** A signed note as a text file, in the language that it is written in. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const asked = { residentId: params['residentId'] ?? '', noteId: params['noteId'] ?? '' };
  const notes = orPage(here, request, await run(here, handOutNotes(here.app.coaching), asked));
  return new Response(`\uFEFF${notes.map(plain).join('\n\n').replaceAll('\n', '\r\n')}\r\n`, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="vandra.txt"',
      'Cache-Control': 'no-store',
    },
  });
}
