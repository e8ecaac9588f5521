import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { askForCall, BODY_MOST, sendAsResident } from '#modules/messaging/public.ts';
import { requestContext } from '../context.ts';
import { Button, LinkButton, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { EmptyState } from '../design/lists.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { WayList } from '../design/way-list.tsx';
import { LiveNotice } from '../shell/live-notice.tsx';
import { readPosted } from '../forms/posted-page.server.ts';
import { field, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useShell } from '../shell/shell-context.ts';
import { ConversationView } from './conversation-view.tsx';
import { type Conversation, myConversations } from './conversations.server.ts';
import { useMessageTexts } from './texts/texts.ts';
import { WriteForm } from './write-form.tsx';
import { checkWritten, chosenFile, fileNotSent, sentAs } from './written.server.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const asked = new URL(request.url).searchParams;
  const found = orPage(
    here,
    request,
    await run(here, myConversations, {
      language: here.language,
      unitId: asked.get('with'),
      before: asked.get('before'),
    }),
  );
  return {
    ...found,
    most: BODY_MOST,
    withinDays:
      here.app.packs[here.actor.kind === 'resident' ? here.actor.country : here.site.country].messages
        .answerWithinDays,
    residentId: here.actor.kind === 'resident' ? here.actor.residentId : '',
    sending: newId(),
    wasSent: asked.get('sent') === 'yes',
    isEarlier: asked.has('before'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const { posted, files } = await readPosted(request);
  const unitId = field(posted, 'unitId');
  const at = `/${here.language}/my/messages?with=${unitId}`;
  if (field(posted, 'intent') === 'call') {
    orPage(here, request, await run(here, askForCall(here.app.packs), { unitId }));
    return redirect(`${at}#call`, 303);
  }
  const written = checkWritten(field(posted, 'body'));
  if (!written.ok) return written.notSent;
  const input = { unitId, body: written.body, file: await chosenFile(files) };
  const outcome = await run(
    here,
    sendAsResident(here.app.packs),
    input,
    sendingKey(field(posted, 'idempotencyKey'), sentAs(input)),
  );
  if (!outcome.ok) {
    if (here.actor.kind !== 'resident') orPage(here, request, outcome);
    return (
      fileNotSent(outcome.refusal, written.body) ?? {
        problem: { kind: 'not-possible' as const },
        written: written.body,
      }
    );
  }
  return redirect(`${at}&sent=yes#latest`, 303);
}

export default function MyMessagesPage() {
  const { choices, open, mayWrite, most, withinDays, residentId, sending, wasSent, isEarlier } =
    useLoaderData<typeof loader>();
  const notSent = useActionData<typeof action>();
  const { language, site } = useShell();
  const words = useMessageTexts();
  const here = `/${language}/my/messages`;
  if (open === null) {
    return (
      <Page
        heading={words.heading}
        title={words.title}
        above={<BackLink href={`/${language}/my`}>{words.home}</BackLink>}
      >
        {choices.length === 0 ? (
          <EmptyState
            heading={words.nobody.heading}
            action={<LinkButton href={`/${language}/talk`}>{words.nobody.action}</LinkButton>}
          >
            <p>{words.nobody.text}</p>
          </EmptyState>
        ) : (
          <WayList
            label={words.heading}
            ways={choices.map((choice) => ({
              href: `${here}?with=${choice.unitId}`,
              name: choice.name,
              ...(choice.unread === 0 ? {} : { about: words.unreadCount({ count: choice.unread }) }),
            }))}
          />
        )}
      </Page>
    );
  }
  const at = `${here}?with=${open.unitId}`;
  return (
    <Page
      heading={words.headingWith({ unit: open.unitName })}
      title={words.title}
      lead={words.whoReads({ unit: open.unitName })}
      above={
        choices.length > 1 ? (
          <BackLink href={here}>{words.allConversations}</BackLink>
        ) : (
          <BackLink href={`/${language}/my`}>{words.home}</BackLink>
        )
      }
    >
      <LiveNotice source={`/live/resident:${residentId}`} />
      {wasSent && notSent === undefined ? (
        <Notice kind="good" role="status">
          <p>{words.sentNow}</p>
        </Notice>
      ) : null}
      {open.earlier === null ? null : (
        <p>
          <TextLink href={`${at}&before=${open.earlier}`}>{words.earlier}</TextLink>
        </p>
      )}
      {open.messages.length === 0 ? (
        <EmptyState heading={words.none.heading}>
          <p>{words.none.text}</p>
        </EmptyState>
      ) : (
        <ConversationView messages={open.messages} reader="resident" filesAt={`${here}/files`} />
      )}
      {isEarlier ? (
        <p>
          <TextLink href={at}>{words.newest}</TextLink>
        </p>
      ) : null}
      <div id="latest">
        {open.support === null ? null : (
          <Notice>
            <p>
              {open.support.isOver
                ? words.promiseEnded({ day: open.support.lastDay, phone: open.phone })
                : words.promiseEnds({ day: open.support.lastDay })}
            </p>
          </Notice>
        )}
        {open.promise.state === 'within' && open.promise.day !== null ? (
          <Notice>
            <p>{words.waits({ day: open.promise.day })}</p>
          </Notice>
        ) : null}
        {open.promise.state === 'today' ? (
          <Notice>
            <p>{words.waitsToday}</p>
          </Notice>
        ) : null}
        {open.promise.state === 'passed' && open.promise.day !== null ? (
          <Notice kind="person">
            <p>{words.passed({ day: open.promise.day, phone: open.phone })}</p>
          </Notice>
        ) : null}
      </div>
      {mayWrite ? (
        <WriteForm
          unitId={open.unitId}
          label={words.write}
          hint={
            <>
              {open.support?.isOver === true ? '' : `${words.promise({ days: withinDays })} `}
              {words.notUrgent({ number: site.emergencyNumber })} {words.writeHint}
            </>
          }
          action={words.send({ unit: open.unitName })}
          most={most}
          sending={sending}
          notSent={notSent}
        />
      ) : null}
      {mayWrite ? <CallBack open={open} days={withinDays} /> : null}
    </Page>
  );
}

interface CallBackProps {
  readonly open: Conversation;
  readonly days: number;
}

/** For who would rather talk: asked once, and told when it is done. */
function CallBack({ open, days }: CallBackProps) {
  const words = useMessageTexts().call;
  return (
    <section id="call" aria-labelledby="call-heading">
      <h2 className="v-h2" id="call-heading">
        {words.heading}
      </h2>
      {open.call.done === null ? null : <p>{words.done({ when: open.call.done })}</p>}
      {open.call.asked === null ? (
        <form method="post">
          <input type="hidden" name="unitId" value={open.unitId} />
          <p>{words.text({ days })}</p>
          <Button variant="second" name="intent" value="call">
            {words.ask}
          </Button>
        </form>
      ) : (
        <Notice>
          <p>{words.asked({ when: open.call.asked })}</p>
        </Notice>
      )}
    </section>
  );
}
