import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { namedDateTime } from '#kernel/dates-format.ts';
import { type ActCode, codeKey, readGroupNotes, signGroupNotes } from '#modules/coaching/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { EmptyState, KeyValues } from '../design/lists.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { SignedOutBoundary } from '../forms/signed-out-post.tsx';
import { sendingKey } from '../shell/sending-key.server.ts';
import { field, fieldList, formFields, orPage, run, signInFirst } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { nameOrNot } from '../work/work-rows.ts';
import { GroupNoteForm, type NotSigned } from './group-note-form.tsx';
import { tooLongField, writtenNote } from './note-form-fields.server.ts';
import { GROUP_NOTE_PROBLEMS, type GroupNoteProblem, useGroupNoteTexts } from './texts/group-note-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

function shownCodes(codes: readonly ActCode[], ticked: readonly string[], { language }: RequestContext) {
  return codes.map((code) => ({
    key: codeKey(code),
    name: `${code.system} ${code.code}`,
    title: code.title[language],
    certainty: code.certainty,
    ticked: ticked.includes(codeKey(code)),
    isOffered: code.proposal === 'offered',
  }));
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const { language, app } = here;
  const groupId = params['groupId'] ?? '';
  const input = { groupId, meetingId: params['groupMeetingId'] ?? '' };
  const outcome = await run(here, readGroupNotes(app.coaching), input);
  const frame = await staffFrame(here, work, { place: 'walks' });
  const back = `/${language}/work/walks/groups/${groupId}`;
  if (!outcome.ok && outcome.refusal === 'not-yet') return { frame, back, met: null };
  const found = orPage(here, request, outcome);
  const { meeting, members, phrase, act, codes, ticked, signed } = found;
  return {
    frame,
    back,
    met: {
      group: found.group.name,
      when: namedDateTime(meeting.day, meeting.time, language),
      minutes: meeting.minutes,
      members: members.map((one) => ({ id: one.residentId, name: nameOrNot(one, language) })),
      fields: phrase.fields.map(({ code, label, hint }) => ({
        code,
        label: label[language],
        hint: hint[language],
      })),
      act,
      codes: shownCodes(codes, ticked, here),
      sending: newId(),
      said: new URL(request.url).searchParams.get('said') === 'signed',
      signed:
        signed === null
          ? null
          : {
              came: signed.came,
              members: signed.members,
              notWritten: signed.notWritten,
              codes: signed.codes.map((code) => ({
                key: codeKey(code),
                text: `${code.system} ${code.code} ${code.title}`,
              })),
            },
    },
  };
}

export const ErrorBoundary = SignedOutBoundary;

type Answered = ReturnType<typeof data<NotSigned>>;

export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response | Answered> {
  const here = context.get(requestContext);
  const posted = await formFields(request);
  if (here.actor.kind === 'visitor') {
    const signIn = signInFirst(here, request).headers.get('location') ?? '';
    throw data({ refusal: 'signed-out', posted, signIn, hasFiles: false }, { status: 401 });
  }
  await atWork(here, request);
  const which = { groupId: params['groupId'] ?? '', meetingId: params['groupMeetingId'] ?? '' };
  const written = { ...writtenNote(posted), came: fieldList(posted, 'came') };
  const seen = {
    habits: fieldList(posted, 'seen.habits'),
    level: field(posted, 'seen.level'),
    channel: field(posted, 'seen.channel'),
  };
  const back = (status: 409 | 422, more: Partial<NotSigned>): Answered =>
    data({ written, problem: null, isSigned: false, codes: null, seen, ...more }, { status });
  if (tooLongField(written) !== undefined) return back(422, { problem: 'too-long' });
  const input = { ...which, form: written, seen };
  const key = sendingKey(field(posted, 'idempotencyKey'), input);
  const outcome = await run(here, signGroupNotes(here.app.coaching), input, key);
  if (!outcome.ok) {
    if (outcome.refusal === 'already-signed') return back(409, { isSigned: true });
    const problem = GROUP_NOTE_PROBLEMS.find((one) => one === outcome.refusal);
    if (problem !== undefined) return back(422, { problem });
    orPage(here, request, outcome);
    throw new Error('a refusal has its page');
  }
  if (outcome.value.state === 'signed') return redirect(`${new URL(request.url).pathname}?said=signed`, 303);
  const { codes, ticked } = outcome.value;
  const { habits, level, channel } = written;
  return back(409, { codes: shownCodes(codes, ticked, here), seen: { habits, level, channel } });
}

const FIELD_OF: Partial<Readonly<Record<GroupNoteProblem, string>>> = {
  'nobody-came': 'came',
  'unknown-code': 'codes',
};

type Met = NonNullable<Awaited<ReturnType<typeof loader>>['met']>;

function Signed({ met }: { readonly met: Met & { readonly signed: NonNullable<Met['signed']> } }) {
  const words = useGroupNoteTexts();
  const { note: t } = useCoachingTexts();
  const { came, members, notWritten, codes } = met.signed;
  return (
    <>
      <KeyValues
        items={[
          { key: words.when, value: `${met.when}, ${words.minutes(met)}` },
          { key: words.whoCame, value: words.count({ came, members }) },
          { key: words.notes, value: words.written({ count: came - notWritten }) },
        ]}
      />
      {notWritten === 0 ? null : (
        <Notice kind="person">
          <p>{words.notWritten({ count: notWritten })}</p>
        </Notice>
      )}
      <h2 className="v-h2">{t.codesSigned}</h2>
      {codes.length === 0 ? (
        <p className="v-subtle">{t.noCodesSigned}</p>
      ) : (
        <ul>
          {codes.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A group's meeting: who came, what was done, and one press that writes a note for each of them. */
export default function GroupNotePage() {
  const { frame, back, met } = useLoaderData<typeof loader>();
  const tried = useActionData<NotSigned>();
  const words = useGroupNoteTexts();
  const { language } = useShell();
  const problem = tried?.problem ?? null;
  return (
    <StaffFrame title={words.title} frame={frame} live="still">
      <StaffPage
        heading={
          met === null ? words.notYet.heading : words.heading({ when: met.when.toLocaleLowerCase(language) })
        }
        aside={<BackLink href={back}>{met?.group ?? words.back}</BackLink>}
      >
        {met === null ? <p>{words.notYet.text}</p> : null}
        {problem === null || met === null ? null : (
          <ErrorSummary
            errors={[
              {
                field: FIELD_OF[problem] ?? `body.${met.fields[0]?.code ?? ''}`,
                message: words.problems[problem],
              },
            ]}
          />
        )}
        {met?.said === true && tried === undefined ? (
          <Notice kind="good" role="status">
            <p>{words.signed}</p>
          </Notice>
        ) : null}
        {tried === undefined || tried.codes === null ? null : (
          <Notice kind="person" role="alert">
            <p>{words.codesChanged}</p>
          </Notice>
        )}
        {tried?.isSigned === true && met !== null ? (
          <Notice kind="person" role="alert">
            <p>{words.alreadySigned}</p>
            {Object.entries(tried.written.body).map(([code, text]) => (
              <p key={code} className="v-own-words">
                {text}
              </p>
            ))}
          </Notice>
        ) : null}
        {met === null ? null : met.signed !== null ? (
          <Signed met={{ ...met, signed: met.signed }} />
        ) : met.members.length === 0 ? (
          <EmptyState heading={words.nobody}>
            <p>{words.cameHint}</p>
          </EmptyState>
        ) : (
          <>
            <p className="v-lead">{words.lead}</p>
            <GroupNoteForm met={met} tried={tried} />
          </>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
