import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { parseCivilDate } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { settleRemark, WORDS_MOST, writeRemark } from '#modules/colleagues/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { AboutPerson } from '../work/about-person.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { readColleaguesPage } from './colleagues.server.ts';
import { RemarkForm } from './remark-form.tsx';
import { RemarkList } from './remark-list.tsx';
import { useColleagueTexts } from './texts/texts.ts';
import { notWritten, plain } from './written.server.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

const SAID = ['written', 'settled', 'settledAlready'] as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const said = new URL(request.url).searchParams.get('said');
  return {
    ...orPage(here, request, await run(here, readColleaguesPage, { residentId, language: here.language })),
    residentId,
    most: WORDS_MOST,
    sending: newId(),
    said: SAID.find((one) => one === said) ?? null,
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

type Posted = Awaited<ReturnType<typeof formFields>>;

async function write(here: RequestContext, request: Request, given: { posted: Posted; residentId: string }) {
  const { posted, residentId } = given;
  const written = {
    words: plain(field(posted, 'words')),
    asks: field(posted, 'asks'),
    who: field(posted, 'who'),
    on: field(posted, 'on').trim(),
  };
  if (written.words === '') return notWritten('remark', 'noWords', written);
  if (written.words.length > WORDS_MOST) return notWritten('remark', 'tooLong', written);
  const isTask = written.asks === 'task';
  if (isTask && !parseCivilDate(written.on).ok) return notWritten('remark', 'wrongDay', written);
  const asks = isTask
    ? { kind: 'task', staffId: written.who === '' ? null : written.who, on: written.on }
    : written.asks === 'team'
      ? { kind: 'team' }
      : null;
  const input = { residentId, words: written.words, asks };
  const key = sendingKey(field(posted, 'idempotencyKey'), JSON.stringify(input));
  const outcome = await run(here, writeRemark, input, key);
  if (!outcome.ok && outcome.refusal === 'wrong-day') return notWritten('remark', 'wrongDay', written);
  orPage(here, request, outcome);
  return redirect(`/${here.language}/work/people/${residentId}/colleagues?said=written`, 303);
}

async function settle(here: RequestContext, request: Request, given: { posted: Posted; residentId: string }) {
  const { posted, residentId } = given;
  const remark = field(posted, 'remark');
  const written = { remark, words: plain(field(posted, `settled-${remark}`)) };
  if (written.words.length > WORDS_MOST) return notWritten('settle', 'tooLong', written);
  const outcome = await run(here, settleRemark, { residentId, remarkId: remark, words: written.words });
  if (!outcome.ok && outcome.refusal === 'no-words') return notWritten('settle', 'noWords', written);
  const at = `/${here.language}/work/people/${residentId}/colleagues`;
  if (!outcome.ok && outcome.refusal === 'settled-already') return redirect(`${at}?said=settledAlready`, 303);
  orPage(here, request, outcome);
  return redirect(`${at}?said=settled`, 303);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const posted = await formFields(request);
  const given = { posted, residentId: params['residentId'] ?? '' };
  return field(posted, 'intent') === 'settle' ? settle(here, request, given) : write(here, request, given);
}

/** What colleagues of the unit say to one another about a person. */
export default function PersonColleaguesPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const language = useLanguage();
  const t = useColleagueTexts();
  return (
    <AboutPerson
      title={t.person.title}
      page={page}
      back={{ href: `/${language}/work/people/${page.residentId}`, label: t.person.toPerson }}
      said={
        page.said === null
          ? null
          : { text: t.said[page.said], kind: page.said === 'settledAlready' ? 'person' : 'good' }
      }
    >
      <section className="v-person-part" aria-labelledby="write-heading">
        <h2 className="v-h2" id="write-heading">
          {t.person.heading}
        </h2>
        <p>{t.person.lead}</p>
        <RemarkForm
          team={page.team}
          today={page.today}
          most={page.most}
          sending={page.sending}
          notWritten={tried}
        />
      </section>
      <section className="v-person-part" aria-labelledby="said-heading">
        <h2 className="v-h2" id="said-heading">
          {t.person.saidHeading}
        </h2>
        {page.remarks.length === 0 ? (
          <p className="v-subtle">{t.person.none}</p>
        ) : (
          <RemarkList remarks={page.remarks} most={page.most} notWritten={tried} />
        )}
      </section>
    </AboutPerson>
  );
}
