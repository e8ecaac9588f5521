import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { civilIn } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import { endFeed, makeFeed, showFeed } from '#modules/booking/public.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { useCalendarTexts } from './texts/texts.ts';
import './calendar.css';

export const handle = { shell: 'staff' } as const;

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const { made } = orPage(context, request, await run(context, showFeed, {}));
  return {
    frame: await staffFrame(context, work, { place: 'calendar' }),
    since: made === null ? null : shortDate(civilIn(made, work.unit.zone).date, context.language),
  };
}

interface Answer {
  readonly kind: 'made' | 'ended';
  readonly address: string;
}

/** The address is answered here and nowhere else: it is kept nowhere, and no address of ours holds it. */
export async function action({ request, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  await atWork(context, request);
  const headers = { 'Cache-Control': 'no-store' };
  if (field(await formFields(request), 'act') === 'end') {
    orPage(context, request, await run(context, endFeed, {}));
    return data<Answer>({ kind: 'ended', address: '' }, { headers });
  }
  const { token } = orPage(context, request, await run(context, makeFeed, {}));
  const address = `${context.app.config.publicUrl}/${context.language}/hours/${token}/vandra.ics`;
  return data<Answer>({ kind: 'made', address }, { headers });
}

/** The secret link to one's own hours: made, shown once, revoked. */
export default function FeedPage() {
  const { frame, since } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const language = useLanguage();
  const { link, heading } = useCalendarTexts();
  return (
    <StaffFrame title={link.title} frame={frame} live="still">
      <StaffPage
        heading={link.heading}
        aside={<BackLink href={`/${language}/work/calendar`}>{heading}</BackLink>}
      >
        {answer?.kind === 'ended' ? (
          <Notice kind="good" role="status">
            <p>{link.ended}</p>
          </Notice>
        ) : null}
        <p>{link.lead}</p>
        {answer?.kind === 'made' ? (
          <Notice kind="good" role="status">
            <p>{link.fresh}</p>
            <p>
              {link.address}: <code className="v-secret">{answer.address}</code>
            </p>
          </Notice>
        ) : (
          <p>{since === null ? link.none : link.since({ when: since })}</p>
        )}
        <form method="post">
          <input type="hidden" name="act" value="make" />
          {since === null ? null : <p className="v-subtle">{link.renewHint}</p>}
          <Button variant={since === null ? 'main' : 'second'}>
            {since === null ? link.make : link.renew}
          </Button>
        </form>
        {since === null ? null : (
          <form method="post">
            <input type="hidden" name="act" value="end" />
            <Button variant="danger">{link.end}</Button>
          </form>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
