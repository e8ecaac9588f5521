import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { HABITS } from '#modules/coaching/public.ts';
import { parseIdentityNumber, staffMembers } from '#modules/identity/public.ts';
import { LONGEST_WORDS, reasonsToCome } from '#modules/referrals/public.ts';
import { lookupHash } from '#platform/sealing.ts';
import { requestContext } from '../context.ts';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { field, fieldList, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { useWorkTexts } from '../work/texts/texts.ts';
import { CallerForm } from './caller-form.tsx';
import { enterCaller, mayTakeCalls } from './enter-caller.server.ts';
import { type CallerProblem, callerTexts, REFUSED, useCallerTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

const LONGEST_LINE = 200;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  orPage(here, request, await run(here, mayTakeCalls, {}));
  return {
    frame: await staffFrame(here, work, { place: 'intake' }),
    country: work.unit.country,
    unit: work.unit.names[here.language],
    reasons: reasonsToCome(work.unit.country, 'staff').map((one) => ({
      value: one.code,
      label: one.name[here.language],
    })),
    idempotencyKey: newId<'form'>(),
  };
}

/** What was written, kept when the form comes back. */
export interface WrittenCall {
  readonly number: string;
  readonly name: string;
  readonly phone: string;
  readonly speaks: string;
  readonly reason: string;
  readonly habits: readonly string[];
  readonly words: string;
  readonly contact: string;
}

function problemsWith(written: WrittenCall): readonly CallerProblem[] {
  return [
    written.number.trim() === '' ? (['number'] as const) : [],
    written.name.trim() === '' || written.name.trim().length > LONGEST_LINE ? (['name'] as const) : [],
    written.phone.trim().length > LONGEST_LINE ? (['phone'] as const) : [],
    written.contact === 'phone' && written.phone.trim() === '' ? (['phone'] as const) : [],
    written.reason === '' ? (['reason'] as const) : [],
    written.words.trim() === '' ? (['words'] as const) : [],
    written.words.trim().length > LONGEST_WORDS ? (['too-long'] as const) : [],
  ].flat();
}

function writtenIn(posted: Awaited<ReturnType<typeof formFields>>): WrittenCall {
  return {
    number: field(posted, 'number'),
    name: field(posted, 'name'),
    phone: field(posted, 'phone'),
    speaks: field(posted, 'speaks'),
    reason: field(posted, 'reason'),
    habits: fieldList(posted, 'habits').filter((one) => HABITS.some((habit) => habit === one)),
    // A browser sends line ends as two characters; people count one.
    words: field(posted, 'words').replaceAll('\r\n', '\n'),
    contact: field(posted, 'contact'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const { app, language } = here;
  const work = await atWork(here, request);
  const staff = orPage(here, request, await run(here, mayTakeCalls, {}));
  const posted = await formFields(request);
  const written = writtenIn(posted);
  const problems = problemsWith(written);
  const number = parseIdentityNumber(work.unit.country, written.number, work.today);
  const birthDate = number.ok ? number.value.birthDate : null;
  if (problems.length > 0 || !number.ok || birthDate === null) {
    const all = problems.includes('number') || (number.ok && birthDate !== null) ? [] : ['number' as const];
    return data({ problems: [...all, ...problems], written, refused: null }, { status: 422 });
  }
  const { country, canonical } = number.value;
  const [member] = await staffMembers(app.database.kysely, [staff.staffId]);
  const key = sendingKey(field(posted, 'idempotencyKey'), written);
  const outcome = await app.run(
    { kind: 'system', job: 'phone-intake' },
    enterCaller(app.packs),
    {
      keyHash: lookupHash(app.config.secret, 'resident', `${country}:${canonical}`).toString('hex'),
      country,
      identityNumber: canonical,
      birthDate,
      name: written.name,
      phone: written.phone.trim() === '' ? null : written.phone,
      speaks: LANGUAGES.find((one): one is Language => one === written.speaks) ?? language,
      enteredWords: callerTexts(language).entered({ name: member?.name ?? '' }),
      call: {
        unitId: work.unit.id,
        staffId: staff.staffId,
        language,
        reason: written.reason,
        habits: written.habits,
        words: written.words,
        contact: written.contact,
      },
    },
    // The key is this member's own: all callers are entered by the same job.
    { requestId: here.requestId, ...(key === '' ? {} : { idempotencyKey: `${staff.assignmentId}:${key}` }) },
  );
  if (outcome.ok) {
    const { residentId, referralId } = outcome.value;
    return redirect(`/${language}/work/people/${residentId}/referral/${referralId}`, 303);
  }
  const refused = REFUSED.find((one) => one === outcome.refusal);
  if (refused !== undefined) return data({ problems: [], written, refused }, { status: 409 });
  orPage(here, request, outcome);
  throw new Error(`no page for ${outcome.refusal}`);
}

/** Who called, and what they said; then the question lies on the unit's list like any other. */
export default function CallerPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const t = useCallerTexts();
  const { places } = useWorkTexts();
  return (
    <StaffFrame title={t.title} frame={page.frame} live="still">
      <StaffPage
        heading={t.title}
        aside={<BackLink href={`/${useLanguage()}/work/intake`}>{places.intake}</BackLink>}
      >
        <CallerForm page={page} tried={tried} />
      </StaffPage>
    </StaffFrame>
  );
}
