import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useParams,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { BODY_MOST, sendAsStaff } from '#modules/messaging/public.ts';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { PersonHead } from '../work/person-head.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { ConversationView } from './conversation-view.tsx';
import { residentConversation } from './conversations.server.ts';
import { useMessageTexts } from './texts/texts.ts';
import { WriteForm } from './write-form.tsx';
import { checkWritten } from './written.server.ts';

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
  return {
    ...found,
    frame: await staffFrame(here, work, { place: 'people' }),
    most: BODY_MOST,
    sending: newId(),
    isEarlier: before !== null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const fields = await formFields(request);
  const written = checkWritten(field(fields, 'body'));
  if (!written.ok) return written.notSent;
  const input = { residentId: params['residentId'], body: written.body };
  orPage(
    here,
    request,
    await run(here, sendAsStaff, input, sendingKey(field(fields, 'idempotencyKey'), input)),
  );
  return redirect(`/${here.language}/work/people/${params['residentId']}/messages#write`, 303);
}

/** The unit's conversation with one resident. */
export default function ResidentMessagesPage() {
  const { head, frame, conversation, most, sending, isEarlier } = useLoaderData<typeof loader>();
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
            <ConversationView messages={conversation.messages} reader="staff" />
          )}
          {isEarlier ? (
            <p>
              <TextLink href={`${person}/messages`}>{words.newest}</TextLink>
            </p>
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
            />
          </div>
        </div>
      </main>
    </StaffFrame>
  );
}
