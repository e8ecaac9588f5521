import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { zone } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import { listInbox } from '#modules/notifications/public.ts';
import { CHANNELS } from '#kernel/channels.ts';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { Panel } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { EmptyState, Tag } from '../design/lists.tsx';
import { Page } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { demoClockOf } from './demo-only.server.ts';
import { useDevTexts } from './texts/texts.ts';
import './dev.css';

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  demoClockOf(context);
  const { language, site, app } = context;
  const asked = new URL(request.url).searchParams.get('channel');
  const channel = CHANNELS.find((name) => name === asked) ?? null;
  const taken = orPage(context, request, await run(context, listInbox, { channel }));
  return {
    goesElsewhere: app.config.smtpUrl === null ? ('no' as const) : ('yes' as const),
    channel,
    channels: CHANNELS,
    messages: taken.map((message) => ({
      id: message.id,
      channel: message.channel,
      to: message.recipient,
      when: longDateTime(message.takenAt, zone(site.zone), language),
      subject: message.subject,
      lines: message.body.split('\n').map((line) => ({
        text: line,
        path: line.startsWith(`${app.config.publicUrl}/`) ? line.slice(app.config.publicUrl.length) : null,
      })),
      calendar: message.calendar,
    })),
  };
}

type Taken = Awaited<ReturnType<typeof loader>>['messages'][number];

export default function InboxPage() {
  const { goesElsewhere, channel, channels, messages } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { inbox: words } = useDevTexts();
  const here = `/${language}/dev/inbox`;
  return (
    <Page heading={words.heading} title={words.title} lead={words.lead}>
      <p>
        <TextLink href={`/${language}/dev/clock`}>{words.toClock}</TextLink>
      </p>
      {goesElsewhere === 'no' ? null : <p>{words.elsewhere}</p>}
      <nav aria-label={words.channelsLabel} className="v-mail-ways">
        {[null, ...channels].map((name) => (
          <TextLink
            key={name ?? 'all'}
            href={name === null ? here : `${here}?channel=${name}`}
            {...(name === channel ? { 'aria-current': 'page' as const } : {})}
          >
            {name === null ? words.all : words.channels[name]}
          </TextLink>
        ))}
      </nav>
      {messages.length === 0 ? (
        <EmptyState heading={words.empty.heading}>
          <p>{words.empty.text}</p>
        </EmptyState>
      ) : null}
      {messages.map((message) => (
        <OneMessage key={message.id} message={message} />
      ))}
    </Page>
  );
}

function OneMessage({ message }: { readonly message: Taken }) {
  const { inbox: words } = useDevTexts();
  return (
    <article className="v-mail" aria-labelledby={`mail-${message.id}`}>
      <h2 className="v-h3" id={`mail-${message.id}`}>
        {message.subject === '' ? words.channels[message.channel] : message.subject}
      </h2>
      <p className="v-subtle">
        <Tag>{words.channels[message.channel]}</Tag> {words.to({ address: message.to, when: message.when })}
      </p>
      <Panel>
        <div className="v-mail-text">
          {message.lines.map((line, index) => (
            // The lines of a message that has been sent never change their order.
            <p key={`${message.id}-${index}`}>
              {line.path === null ? line.text : <TextLink href={line.path}>{line.text}</TextLink>}
            </p>
          ))}
        </div>
      </Panel>
      {message.calendar === null ? null : (
        <Disclosure summary={words.calendar}>
          <pre className="v-mail-file">{message.calendar}</pre>
        </Disclosure>
      )}
    </article>
  );
}
