import { useEffect } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { addAddendum, MOST_IN_FIELD, saveDraft, signNote } from '#modules/coaching/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Notice, Panel } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { field, formFields, orPage, run, signInFirst } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { forgetForms } from '../enhance/form/drawer.ts';
import type { Posted } from '../forms/posted-page.server.ts';
import { SignedOutBoundary } from '../forms/signed-out-post.tsx';
import { GoalSummary } from './goal-summary.tsx';
import { readNotePage } from './note.server.ts';
import { noteDrawer } from './note-drawer.server.ts';
import { NoteDraftForm } from './note-draft-form.tsx';
import { tooLongField, type WrittenNote, writtenNote } from './note-form-fields.server.ts';
import { AddendumForm, ColleaguesDraft, CopyText, NoteText } from './note-signed.tsx';
import { sendingKey } from '../shell/sending-key.server.ts';
import { coachingTexts, useCoachingTexts } from './texts/texts.ts';
import './coaching.css';

export const handle = { hydrate: true, shell: 'staff' } as const;

const SAID = ['saved', 'signed', 'codes-changed', 'added'] as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const input = { residentId, noteId: params['noteId'] ?? '', language: here.language };
  const found = orPage(here, request, await run(here, readNotePage(here.app.coaching), input));
  const said = new URL(request.url).searchParams.get('said');
  return {
    ...found,
    residentId,
    most: MOST_IN_FIELD,
    sending: newId(),
    drawer: noteDrawer(here, work, params['noteId'] ?? ''),
    said: SAID.find((one) => one === said),
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

interface NoteNotSaved {
  readonly written?: WrittenNote;
  readonly stale?: true;
  readonly problem?: { readonly field: string | null; readonly message: string };
  readonly addendum?: string;
}

type NotSaved = ReturnType<typeof data<NoteNotSaved>>;

function notSaved(what: NoteNotSaved, status: 422 | 409): NotSaved {
  return data(what, { status });
}

async function postAddendum(
  here: RequestContext,
  request: Request,
  given: { residentId: string; noteId: string; text: string; formKey: string; at: string },
): Promise<Response | NotSaved> {
  const { residentId, noteId, text } = given;
  if (text.trim() === '' || text.length > MOST_IN_FIELD) return notSaved({ addendum: text }, 422);
  const input = { residentId, noteId, text };
  orPage(here, request, await run(here, addAddendum, input, sendingKey(given.formKey, input)));
  return redirect(`${given.at}?said=added`, 303);
}

/** Who was signed out meanwhile keeps what was written: it lies on the page that says so, to be saved and never signed unread. */
function stillHere(here: RequestContext, request: Request, posted: Posted): void {
  if (here.actor.kind !== 'visitor') return;
  const kept = field(posted, 'intent') === 'add' ? posted : { ...posted, intent: 'save' };
  const signIn = signInFirst(here, request).headers.get('location') ?? '';
  throw data({ refusal: 'signed-out', posted: kept, signIn, hasFiles: false }, { status: 401 });
}

export const ErrorBoundary = SignedOutBoundary;

export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response | NotSaved> {
  const here = context.get(requestContext);
  const fields = await formFields(request);
  stillHere(here, request, fields);
  await atWork(here, request);
  const ids = { residentId: params['residentId'] ?? '', noteId: params['noteId'] ?? '' };
  const at = `/${here.language}/work/people/${ids.residentId}/notes/${ids.noteId}`;
  const intent = field(fields, 'intent');
  const formKey = field(fields, 'idempotencyKey');
  if (intent === 'add')
    return postAddendum(here, request, {
      ...ids,
      text: field(fields, 'addendum').replaceAll('\0', '\uFFFD'),
      formKey,
      at,
    });

  const written = writtenNote(fields);
  const { note: words, goal } = coachingTexts(here.language);
  const tooLong = tooLongField(written);
  if (tooLong !== undefined)
    return notSaved(
      { written, problem: { field: tooLong, message: goal.tooLong({ count: MOST_IN_FIELD }) } },
      422,
    );
  const input = { ...ids, version: field(fields, 'version'), form: written };
  const key = sendingKey(formKey, input);
  const outcome =
    intent === 'sign'
      ? await run(here, signNote(here.app.coaching), input, key)
      : await run(here, saveDraft(here.app.coaching), input, key);
  if (outcome.ok) {
    const said = 'state' in outcome.value ? outcome.value.state : 'saved';
    return redirect(`${at}?said=${said}`, 303);
  }
  switch (outcome.refusal) {
    case 'changed-meanwhile':
    case 'signed':
      return notSaved({ written, stale: true }, 409);
    case 'empty-note':
      return notSaved({ written, problem: { field: null, message: words.empty } }, 422);
    case 'unknown-code':
      return notSaved({ written, problem: { field: null, message: words.unknownCode } }, 422);
    default:
      return orPage(here, request, outcome);
  }
}

export default function NotePage() {
  const { frame, note, goal, residentId, most, sending, said, drawer } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { language } = useShell();
  const { note: words, goal: goalWords, title, person } = useCoachingTexts();
  const tell = {
    saved: words.saved,
    signed: words.signed,
    added: words.signed,
    'codes-changed': words.codesChanged,
  };
  const isSettled = note.state === 'signed' && tried === undefined;
  useEffect(() => {
    // What is signed waits in no browser any more.
    if (isSettled) forgetForms(note.id);
  }, [isSettled, note.id]);
  const isDraft = note.state === 'draft' && note.isAuthor;
  const problem = tried?.problem;
  return (
    <StaffFrame title={title} frame={frame} live="still">
      <StaffPage
        heading={note.title === '' ? words.heading : note.title}
        aside={<BackLink href={`/${language}/work/people/${residentId}`}>{person}</BackLink>}
      >
        {problem === undefined ? null : (
          <ErrorSummary
            errors={[
              {
                field:
                  problem.field === null ? `body.${note.fields[0]?.code ?? ''}` : `body.${problem.field}`,
                message: problem.message,
              },
            ]}
          />
        )}
        {said === undefined || tried !== undefined ? null : (
          <Notice kind={said === 'codes-changed' ? 'person' : 'good'} role="status">
            <p>{tell[said]}</p>
          </Notice>
        )}
        {tried?.stale === true ? (
          <Notice kind="person" role="alert" heading={words.stale.heading}>
            <p>{words.stale.text}</p>
          </Notice>
        ) : null}
        <p className="v-subtle">
          {note.signedAt === null
            ? `${words.draft} · ${note.author}`
            : words.signedBy({ name: note.author, when: note.signedAt })}
        </p>
        <div className="v-note-beside">
          <div>
            {isDraft ? (
              <NoteDraftForm
                key={note.version}
                note={note}
                sending={sending}
                drawer={drawer}
                written={tried?.written}
                problem={problem}
              />
            ) : null}
            {isDraft ? null : <NoteText note={note} />}
            {note.state === 'draft' && !note.isAuthor ? <ColleaguesDraft /> : null}
            {!isDraft && tried?.written !== undefined ? (
              <Unsaved written={tried.written} heading={words.written} />
            ) : null}
            {note.state === 'signed' && !note.isErased ? (
              <AddendumForm sending={sending} most={most} refused={tried?.addendum} />
            ) : null}
            {note.isErased ? null : (
              <CopyText
                text={note.asText}
                files={
                  note.state === 'signed' ? `/${language}/work/people/${residentId}/notes/${note.id}` : null
                }
              />
            )}
          </div>
          <aside aria-label={goalWords.headingStaff}>
            <Panel heading={goalWords.headingStaff}>
              <GoalSummary goal={goal} />
            </Panel>
          </aside>
        </div>
      </StaffPage>
    </StaffFrame>
  );
}

/** What was written after somebody had signed in another window: it is shown, so that it can be added. */
function Unsaved({ written, heading }: { readonly written: WrittenNote; readonly heading: string }) {
  return (
    <Panel heading={heading}>
      {Object.entries(written.body).map(([code, text]) => (
        <p key={code} className="v-own-words">
          {text}
        </p>
      ))}
    </Panel>
  );
}
