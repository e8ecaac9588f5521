import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData, useParams } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { BODY_MOST, sendAsStaff } from '#modules/messaging/public.ts';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { LiveNotice } from '../shell/live-notice.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { useShellTexts } from '../shell/texts/texts.ts';
import { ConversationView } from './conversation-view.tsx';
import { residentConversation } from './conversations.server.ts';
import { useMessageTexts } from './texts/texts.ts';
import { WriteForm } from './write-form.tsx';
import { checkWritten } from './written.server.ts';

export const handle = { shell: 'bare' };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const before = new URL(request.url).searchParams.get('before');
  const found = orPage(here, request, await run(here, residentConversation, { language: here.language, residentId: params['residentId'], before }));
  return { ...found, most: BODY_MOST, sending: newId(), isEarlier: before !== null };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const fields = await formFields(request);
  const written = checkWritten(field(fields, 'body'));
  if (!written.ok) return written.notSent;
  orPage(here, request, await run(here, sendAsStaff(here.app.packs), { residentId: params['residentId'], body: written.body }, field(fields, 'idempotencyKey')));
  return redirect(`/${here.language}/work/people/${params['residentId']}/messages#write`, 303);
}

/** The unit's conversation with one resident. */
export default function ResidentMessagesPage() {
  const { header, conversation, most, sending, isEarlier } = useLoaderData<typeof loader>();
  const notSent = useActionData<typeof action>();
  const { residentId = '' } = useParams();
  const language = useLanguage();
  const words = useMessageTexts();
  const shell = useShellTexts();
  const person = `/${language}/work/people/${residentId}`;
  const { promise } = conversation;
  return (
    <main id="main" className="v-page" data-width="reading" tabIndex={-1}>
      <title>{`${words.title} – Vandra`}</title>
      <p className="v-back">
        <a className="ds-link" href={person}>
          <span aria-hidden="true">← </span>
          {words.staff.toPerson}
        </a>
      </p>
      {header?.isProtected === true ? (
        <Notice kind="danger" role="note">
          <p>{shell.protectedIdentity}</p>
        </Notice>
      ) : null}
      <h1 className="v-h1">{words.staff.heading}</h1>
      <p className="v-lead">{header?.name ?? words.staff.nameless}{header?.age == null ? null : `, ${shell.years({ age: header.age })}`}</p>
      <LiveNotice source={`/live/unit:${conversation.unitId}`} />
      {conversation.earlier === null ? null : (
        <p>
          <TextLink href={`${person}/messages?before=${conversation.earlier}`}>{words.earlier}</TextLink>
        </p>
      )}
      {conversation.messages.length === 0 ? <p>{words.staff.none}</p> : <ConversationView messages={conversation.messages} reader="staff" />}
      {isEarlier ? (
        <p>
          <TextLink href={`${person}/messages`}>{words.newest}</TextLink>
        </p>
      ) : null}
      {promise.day === null ? null : (
        <Notice kind={promise.state === 'passed' ? 'danger' : 'person'}>
          <p>{promise.state === 'passed' ? words.staff.passed({ day: promise.day }) : words.staff.waits({ day: promise.day })}</p>
        </Notice>
      )}
      <div id="write">
        <WriteForm unitId={conversation.unitId} label={words.staff.write} hint={words.staff.writeHint} action={words.staff.send} most={most} sending={sending} notSent={notSent} />
      </div>
    </main>
  );
}
