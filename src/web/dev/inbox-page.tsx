import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { zone } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import { listInbox } from '#modules/notifications/public.ts';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { Panel } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { EmptyState } from '../design/lists.tsx';
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
  const mails = orPage(context, request, await run(context, listInbox, {}));
  return {
    goesElsewhere: app.config.smtpUrl === null ? ('no' as const) : ('yes' as const),
    mails: mails.map((mail) => ({
      id: mail.id,
      to: mail.recipient,
      when: longDateTime(mail.takenAt, zone(site.zone), language),
      subject: mail.subject,
      lines: mail.body.split('\n').map((line) => ({
        text: line,
        path: line.startsWith(`${app.config.publicUrl}/`) ? line.slice(app.config.publicUrl.length) : null,
      })),
      calendar: mail.calendar,
    })),
  };
}

export default function InboxPage() {
  const { goesElsewhere, mails } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { inbox: words } = useDevTexts();
  return (
    <Page heading={words.heading} title={words.title} lead={words.lead}>
      <p>
        <TextLink href={`/${language}/dev/clock`}>{words.toClock}</TextLink>
      </p>
      {goesElsewhere === 'no' ? null : <p>{words.elsewhere}</p>}
      {mails.length === 0 ? (
        <EmptyState heading={words.empty.heading}>
          <p>{words.empty.text}</p>
        </EmptyState>
      ) : null}
      {mails.map((mail) => (
        <article key={mail.id} className="v-mail" aria-labelledby={`mail-${mail.id}`}>
          <h2 className="v-h3" id={`mail-${mail.id}`}>
            {mail.subject}
          </h2>
          <p className="v-subtle">{words.to({ address: mail.to, when: mail.when })}</p>
          <Panel>
            <div className="v-mail-text">
              {mail.lines.map((line, index) => (
                // The lines of a mail that has been sent never change their order.
                <p key={`${mail.id}-${index}`}>
                  {line.path === null ? line.text : <TextLink href={line.path}>{line.text}</TextLink>}
                </p>
              ))}
            </div>
          </Panel>
          {mail.calendar === null ? null : (
            <Disclosure summary={words.calendar}>
              <pre className="v-mail-file">{mail.calendar}</pre>
            </Disclosure>
          )}
        </article>
      ))}
    </Page>
  );
}
