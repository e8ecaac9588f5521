import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useParams,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { BODY_MOST, filledTemplate, openPlace, sayCalled, sendAsStaff } from '#modules/messaging/public.ts';
import { requestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { readPosted } from '../forms/posted-page.server.ts';
import { field, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { PersonHead } from '../work/person-head.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { ConversationView } from './conversation-view.tsx';
import { residentConversation } from './conversations.server.ts';
import { TemplateLine } from './template-line.tsx';
import { useMessageTexts } from './texts/texts.ts';
import { WriteForm } from './write-form.tsx';
import { checkWritten, chosenFile, fileNotSent, type NotSent, sentAs } from './written.server.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const before = new URL(request.url).searchParams.get('before');
  const found = orPage(
    here,
    request,
    await run(here, residentConversation, {
      language: here.language,
      residentId: params['residentId'],
      before,
    }),
  );
  const frame = await staffFrame(here, work, { place: 'people' });
  // In the person's language: it is they who read it.
  const speaks = found.head?.speaks ?? here.language;
  const fields = { me: frame.me.name, unit: work.unit.names[speaks], phone: work.unit.phone };
  return {
    ...found,
    frame,
    wasCalled: new URL(request.url).searchParams.get('said') === 'called',
    templates: here.app.templates.messages.map((one) => ({
      value: one.code,
      label: one.title[here.language],
      text: filledTemplate(one.text[speaks], fields),
    })),
    most: BODY_MOST,
    sending: newId(),
    isEarlier: before !== null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const { posted, files } = await readPosted(request);
  const { residentId = '' } = params;
  const at = `/${here.language}/work/people/${residentId}/messages`;
  if (field(posted, 'intent') === 'called') {
    const called = await run(here, sayCalled, { residentId });
    // A colleague was first: it is done, which is what was wanted.
    if (!called.ok && called.refusal !== 'not-asked') orPage(here, request, called);
    return redirect(`${at}?said=called`, 303);
  }
  const written = checkWritten(field(posted, 'body'));
  if (!written.ok) return written.notSent;
  const place = openPlace(written.body);
  if (place !== undefined)
    return { problem: { kind: 'open-place' as const, place }, written: written.body } satisfies NotSent;
  const input = { residentId, body: written.body, file: await chosenFile(files) };
  const outcome = await run(
    here,
    sendAsStaff,
    input,
    sendingKey(field(posted, 'idempotencyKey'), sentAs(input)),
  );
  const refusedFile = outcome.ok ? undefined : fileNotSent(outcome.refusal, written.body);
  if (refusedFile !== undefined) return refusedFile;
  orPage(here, request, outcome);
  return redirect(`${at}#write`, 303);
}

/** The unit's conversation with one resident. */
export default function ResidentMessagesPage() {
  const { head, frame, conversation, most, sending, isEarlier, templates, wasCalled } =
    useLoaderData<typeof loader>();
  const notSent = useActionData<typeof action>();
  const { residentId = '' } = useParams();
  const language = useLanguage();
  const words = useMessageTexts();
  const person = `/${language}/work/people/${residentId}`;
  const { promise } = conversation;
  return (
    <StaffFrame title={words.title} frame={frame} live="watch">
      <main id="main" className="v-staff-main" tabIndex={-1}>
        <div className="v-pane-body v-reading">
          <p className="v-back">
            <a className="ds-link" href={person}>
              <span aria-hidden="true">← </span>
              {words.staff.toPerson}
            </a>
          </p>
          {head === null ? <h1 className="v-staff-h1">{words.staff.heading}</h1> : <PersonHead head={head} />}
          <h2 className="v-h2">{words.staff.heading}</h2>
          {conversation.earlier === null ? null : (
            <p>
              <TextLink href={`${person}/messages?before=${conversation.earlier}`}>{words.earlier}</TextLink>
            </p>
          )}
          {conversation.messages.length === 0 ? (
            <p>{words.staff.none}</p>
          ) : (
            <ConversationView
              messages={conversation.messages}
              reader="staff"
              filesAt={`${person}/messages/files`}
            />
          )}
          {isEarlier ? (
            <p>
              <TextLink href={`${person}/messages`}>{words.newest}</TextLink>
            </p>
          ) : null}
          {wasCalled ? (
            <Notice kind="good" role="status">
              <p>{words.staff.called}</p>
            </Notice>
          ) : null}
          {conversation.call.asked === null ? null : (
            <Notice kind="person">
              <p>{words.staff.callAsked({ when: conversation.call.asked })}</p>
              <form method="post">
                <Button variant="second" name="intent" value="called">
                  {words.staff.sayCalled}
                </Button>
              </form>
            </Notice>
          )}
          {conversation.support?.isOver === true ? (
            <Notice>
              <p>{words.staff.promiseEnded({ day: conversation.support.lastDay })}</p>
            </Notice>
          ) : null}
          {promise.day === null ? null : (
            <Notice kind={promise.state === 'passed' ? 'danger' : 'person'}>
              <p>
                {promise.state === 'passed'
                  ? words.staff.passed({ day: promise.day })
                  : words.staff.waits({ day: promise.day })}
              </p>
            </Notice>
          )}
          <div id="write">
            <WriteForm
              unitId={conversation.unitId}
              label={words.staff.write}
              hint={words.staff.writeHint}
              action={words.staff.send}
              most={most}
              sending={sending}
              notSent={notSent}
              above={<TemplateLine templates={templates} into="body" />}
            />
          </div>
        </div>
      </main>
    </StaffFrame>
  );
}
