import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { longDateTime } from '#kernel/dates-format.ts';
import { newId } from '#kernel/ids.ts';
import { askColleagues, listConsultations, TOPIC_MOST, WORDS_MOST } from '#modules/colleagues/public.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary, errorOf } from '../design/field-parts.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { Select, TextArea, TextField } from '../design/text-fields.tsx';
import { WorkList } from '../design/work-list.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { useWorkTexts } from '../work/texts/texts.ts';
import { consultationTexts, useColleagueTexts } from './texts/texts.ts';
import { notWritten, plain } from './written.server.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const { unit, others, consultations } = orPage(here, request, await run(here, listConsultations, {}));
  const { language } = here;
  const t = consultationTexts(language);
  const nameOf = (id: string) => [unit, ...others].find((one) => one.id === id)?.names[language] ?? '';
  return {
    units: others.map((one) => ({ value: one.id, label: one.names[language] })),
    rows: consultations.map((one) => ({
      id: one.id,
      href: `/${language}/work/consultations/${one.id}`,
      name: one.topic,
      about: `${nameOf(one.fromUnit)} → ${one.toUnit === null ? t.everybody : nameOf(one.toUnit)}`,
      tag:
        one.closedAt !== null
          ? { kind: 'plain' as const, text: t.closed }
          : one.lastUnit === unit.id
            ? { kind: 'calm' as const, text: t.waits }
            : { kind: 'person' as const, text: t.answer },
      when: longDateTime(one.lastAt, work.zone, language),
    })),
    sending: newId(),
    most: { topic: TOPIC_MOST, words: WORDS_MOST },
    frame: await staffFrame(here, work, { place: 'colleagues' }),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const posted = await formFields(request);
  const written = {
    unit: field(posted, 'unit'),
    topic: plain(field(posted, 'topic')).replaceAll('\n', ' '),
    words: plain(field(posted, 'words')),
  };
  const wrong = (problem: Parameters<typeof notWritten>[1]) => notWritten('question', problem, written);
  if (written.topic === '') return wrong('noTopic');
  if (written.topic.length > TOPIC_MOST) return wrong('topicTooLong');
  if (written.words === '') return wrong('noWords');
  if (written.words.length > WORDS_MOST) return wrong('tooLong');
  const input = {
    toUnit: written.unit === '' ? null : written.unit,
    topic: written.topic,
    words: written.words,
  };
  const key = sendingKey(field(posted, 'idempotencyKey'), JSON.stringify(input));
  const outcome = await run(here, askColleagues, input, key);
  if (!outcome.ok && outcome.refusal === 'names-a-person') return wrong('namesAPerson');
  const { consultationId } = orPage(here, request, outcome);
  return redirect(`/${here.language}/work/consultations/${consultationId}`, 303);
}

const FIELD_OF = { noTopic: 'topic', topicTooLong: 'topic' } as const;

/** Questions without a person, between units of the organisation. */
export default function ConsultationsPage() {
  const { units, rows, sending, most, frame } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const t = useColleagueTexts();
  const work = `/${useLanguage()}/work`;
  const problem = tried?.problem;
  const errors =
    problem === undefined
      ? []
      : [
          {
            field: problem === 'noTopic' || problem === 'topicTooLong' ? FIELD_OF[problem] : 'words',
            message: t.problems[problem]({ most: problem === 'topicTooLong' ? most.topic : most.words }),
          },
        ];
  return (
    <StaffFrame title={t.consultations.title} frame={frame} live="still">
      <StaffPage
        heading={t.consultations.heading}
        aside={<BackLink href={`${work}/team`}>{useWorkTexts().places.colleagues}</BackLink>}
      >
        <p>{t.consultations.lead}</p>
        {rows.length === 0 ? (
          <p className="v-subtle">{t.consultations.none}</p>
        ) : (
          <WorkList label={t.consultations.listed} rows={rows} />
        )}
        <h2 className="v-h2">{t.consultations.askHeading}</h2>
        <form method="post" noValidate>
          <ErrorSummary errors={errors} />
          <input type="hidden" name="idempotencyKey" value={sending} />
          <Select
            name="unit"
            label={t.consultations.unit}
            options={[{ value: '', label: t.consultations.everybody }, ...units]}
            defaultValue={tried?.written['unit'] ?? ''}
          />
          <TextField
            name="topic"
            label={t.consultations.topic}
            hint={t.consultations.topicHint}
            maxLength={most.topic}
            defaultValue={tried?.written['topic']}
            error={errorOf(errors, 'topic')}
          />
          <TextArea
            name="words"
            label={t.consultations.words}
            hint={t.consultations.wordsHint}
            rows={5}
            maxLength={most.words}
            defaultValue={tried?.written['words']}
            error={errorOf(errors, 'words')}
          />
          <Button>{t.consultations.ask}</Button>
        </form>
      </StaffPage>
    </StaffFrame>
  );
}
