import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { longDateTime } from '#kernel/dates-format.ts';
import { newId } from '#kernel/ids.ts';
import {
  answerColleagues,
  closeConsultation,
  readConsultation,
  WORDS_MOST,
} from '#modules/colleagues/public.ts';
import { staffMembers } from '#modules/identity/public.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary, errorOf } from '../design/field-parts.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { consultationTexts, useColleagueTexts } from './texts/texts.ts';
import { notWritten, plain } from './written.server.ts';
import './colleagues.css';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const { language } = here;
  const input = { consultationId: params['consultationId'] ?? '' };
  const found = orPage(here, request, await run(here, readConsultation, input));
  const { unit, units, consultation, lines } = found;
  const unitName = (id: string | null) =>
    id === null
      ? consultationTexts(language).everybody
      : (units.find((one) => one.id === id)?.names[language] ?? '');
  const members = await staffMembers(here.app.database.kysely, [
    ...new Set(lines.map((one) => one.authorId)),
  ]);
  return {
    topic: consultation.topic,
    from: unitName(consultation.fromUnit),
    to: unitName(consultation.toUnit),
    isClosed: consultation.closedAt !== null,
    mayClose: consultation.closedAt === null && consultation.fromUnit === unit.id,
    lines: lines.map((one) => ({
      id: one.id,
      author: members.find((member) => member.id === one.authorId)?.name ?? '',
      unit: unitName(one.unitId),
      when: longDateTime(one.saidAt, work.zone, language),
      dateTime: one.saidAt,
      words: one.words,
    })),
    sending: newId(),
    most: WORDS_MOST,
    frame: await staffFrame(here, work, { place: 'colleagues' }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const consultationId = params['consultationId'] ?? '';
  const posted = await formFields(request);
  const at = `/${here.language}/work/consultations/${consultationId}`;
  if (field(posted, 'intent') === 'close') {
    orPage(here, request, await run(here, closeConsultation, { consultationId }));
    return redirect(at, 303);
  }
  const written = { words: plain(field(posted, 'words')) };
  if (written.words === '') return notWritten('answer', 'noWords', written);
  if (written.words.length > WORDS_MOST) return notWritten('answer', 'tooLong', written);
  const input = { consultationId, words: written.words };
  const key = sendingKey(field(posted, 'idempotencyKey'), JSON.stringify(input));
  const outcome = await run(here, answerColleagues, input, key);
  if (!outcome.ok && outcome.refusal === 'names-a-person')
    return notWritten('answer', 'namesAPerson', written);
  orPage(here, request, outcome);
  return redirect(`${at}#write`, 303);
}

/** One question and what colleagues have said. */
export default function ConsultationPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const t = useColleagueTexts();
  const language = useLanguage();
  const errors =
    tried === undefined ? [] : [{ field: 'words', message: t.problems[tried.problem]({ most: page.most }) }];
  return (
    <StaffFrame title={t.consultations.title} frame={page.frame} live="still">
      <StaffPage
        heading={page.topic}
        aside={<BackLink href={`/${language}/work/consultations`}>{t.consultations.heading}</BackLink>}
      >
        <p className="v-subtle">
          {t.consultations.fromTo({ from: page.from, to: page.to })}
          {page.isClosed ? ` ${t.consultations.isClosed}` : null}
        </p>
        <ol className="v-plain-list v-remarks v-reading">
          {page.lines.map((line) => (
            <li key={line.id} className="v-panel">
              <p className="v-line">
                <strong>{line.author}</strong> <span>{line.unit}</span>{' '}
                <time className="v-subtle" dateTime={line.dateTime}>
                  {line.when}
                </time>
              </p>
              <p className="v-said">{line.words}</p>
            </li>
          ))}
        </ol>
        <form method="post" noValidate id="write" className="v-reading">
          <ErrorSummary errors={errors} />
          <input type="hidden" name="idempotencyKey" value={page.sending} />
          <TextArea
            name="words"
            label={t.consultations.answer}
            hint={t.consultations.wordsHint}
            rows={4}
            maxLength={page.most}
            defaultValue={tried?.written['words']}
            error={errorOf(errors, 'words')}
          />
          <Button name="intent" value="answer">
            {t.consultations.send}
          </Button>
        </form>
        {page.mayClose ? (
          <form method="post">
            <Button variant="quiet" name="intent" value="close">
              {t.consultations.close}
            </Button>
          </form>
        ) : null}
      </StaffPage>
    </StaffFrame>
  );
}
