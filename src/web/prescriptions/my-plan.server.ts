/** The person's prescription: what is read for their pages, and what a posted day becomes. */
import { data, redirect } from 'react-router';
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { type CivilDate, civilDate, civilIn, parseCivilDate, plusDays } from '#kernel/dates.ts';
import { longDate, namedDay } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import {
  ACTIVITY_PLACES,
  isForPerson,
  type Prescription,
  type PrescribingRules,
  readDoseFollowUps,
  readDoses,
  readPrescriptions,
  writeDose,
} from '#modules/prescriptions/public.ts';
import { personHeader } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { RequestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { sheetOf } from './sheet.ts';
import { namesOfStaff } from './staff-names.server.ts';
import { weeksOf } from './weeks-view.ts';

const NEAR = 7;
const Input = { residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) };

/** One prescription as a sheet, for the person or for staff, in the language asked for. */
export async function readSheet(
  tx: PersonTx,
  one: Prescription,
  about: { readonly rules: PrescribingRules; readonly language: Language; readonly today: CivilDate },
) {
  const unit = (await allUnits(tx.db)).find(({ id }) => id === one.unitId);
  if (unit === undefined) return null;
  const person = await personHeader(tx, about.today);
  const sheet = sheetOf(one, {
    language: about.language,
    // Masked for staff under protected identity: then the paper has no name.
    name: person?.name ?? null,
    unit: { name: unit.names[about.language], phone: unit.phone, zone: unit.zone },
    prescribing: about.rules[unit.country],
    nameOf: await namesOfStaff(
      tx,
      [one.signed, one.followUp].flatMap((by) => (by === null ? [] : [by.staffId])),
    ),
  });
  return sheet === null ? null : { sheet, unit };
}

function dayAsked(text: string | null, first: CivilDate, today: CivilDate): CivilDate {
  const read = parseCivilDate(text ?? '');
  return read.ok && read.value >= first && read.value <= today ? read.value : today;
}

export const readMyPlan = command({
  name: 'prescriptions.read-mine',
  input: z.strictObject({ ...Input, day: z.string().max(40).nullable() }),
  async run(context, { residentId, language, day }) {
    const opened = await context.person({ residentId, action: 'read', resource: 'prescription' });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const all = (await readPrescriptions(tx)).filter(({ state }) => isForPerson(state));
    const units = await allUnits(tx.db);
    const doses = await readDoses(tx);
    const followUps = await readDoseFollowUps(tx);
    const inForce = all.flatMap((one) => {
      const unit = units.find(({ id }) => id === one.unitId);
      const content = one.written?.content ?? null;
      if (one.state !== 'signed' || one.signed === null || unit === undefined || content === null) return [];
      const today = civilIn(context.now, unit.zone).date;
      const first = all
        .flatMap(({ rootId, signed }) =>
          rootId === one.rootId && signed !== null ? [civilIn(signed.at, unit.zone).date] : [],
        )
        .toSorted()[0];
      const shown = dayAsked(day, first ?? today, today);
      const next = followUps.find(
        ({ prescriptionId, state }) => prescriptionId === one.id && state === 'planned',
      );
      const writtenOn = (activity: string) =>
        doses.find((dose) => dose.rootId === one.rootId && dose.activity === activity && dose.onDay === shown)
          ?.value;
      return [
        {
          id: one.id,
          unit: unit.names[language],
          goal: content.goal,
          followUpOn: next === undefined ? null : longDate(next.on, language),
          day: shown,
          dayWords: namedDay(shown, language),
          days: Array.from({ length: NEAR }, (_, back) => plusDays(today, -back))
            .filter((one_) => one_ >= (first ?? today))
            .map((near) => ({ day: near, said: longDate(near, language), isShown: near === shown })),
          activities: content.activities.map((activity) => ({
            id: activity.id,
            what: activity.what,
            minutes: activity.minutes,
            written: writtenOn(activity.id) ?? null,
          })),
          weeks: weeksOf(one, all, { doses, reader: { language, today, zone: unit.zone } }),
        },
      ];
    });
    return done({
      inForce,
      earlier: all
        .filter(({ state }) => state !== 'signed')
        .map((one) => {
          const unit = units.find(({ id }) => id === one.unitId);
          const at = one.signed?.at;
          return {
            id: one.id,
            when:
              at === undefined || unit === undefined ? '' : longDate(civilIn(at, unit.zone).date, language),
            state: one.state,
          };
        }),
    });
  },
});

/** One of the person's own, whole. */
export function readMySheet(rules: PrescribingRules) {
  return command({
    name: 'prescriptions.read-my-sheet',
    input: z.strictObject({
      ...Input,
      prescriptionId: idSchema<'prescription'>(),
      as: z.enum(['read', 'print']),
    }),
    async run(context, { residentId, language, prescriptionId, as }) {
      const opened = await context.person({
        residentId,
        action: as,
        resource: 'prescription',
        resourceId: prescriptionId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const one = (await readPrescriptions(tx)).find(({ id }) => id === prescriptionId);
      if (one === undefined || !isForPerson(one.state)) return refused('not-found');
      const unit = (await allUnits(tx.db)).find(({ id }) => id === one.unitId);
      if (unit === undefined) return refused('not-found');
      const today = civilIn(context.now, unit.zone).date;
      const read = await readSheet(tx, one, { rules, language, today });
      if (read === null) return refused('not-found');
      return done({ sheet: read.sheet, unit: read.unit.names[language] });
    },
  });
}

const WHY = ['faulty', 'wrong-day', 'closed'] as const;
export interface DayNotSaved {
  readonly prescriptionId: string;
  readonly why: (typeof WHY)[number];
  readonly faulty: readonly string[];
  readonly posted: Readonly<Record<string, string>>;
}

/** `did` is one press: the activity, as prescribed. */
export async function postDose(here: RequestContext, request: Request, residentId: string) {
  const fields = await formFields(request);
  const prescriptionId = field(fields, 'prescription');
  const [did = '', minutes = ''] = field(fields, 'did').split(' ');
  const typed = Object.fromEntries(
    ACTIVITY_PLACES.filter((place) => fields[place] !== undefined).map((place) => [
      place,
      field(fields, place).slice(0, 300),
    ]),
  );
  const posted = did === '' ? typed : { [did]: minutes };
  const input = { residentId, prescriptionId, onDay: field(fields, 'onDay'), posted };
  const written = await run(here, writeDose, input, sendingKey(field(fields, 'idempotencyKey'), input));
  const page = `/${here.language}/my/plan`;
  if (written.ok) return redirect(`${page}?day=${civilDate(written.value.onDay)}&saved=yes`, 303);
  const why = WHY.find((one) => one === written.refusal);
  if (why === undefined) return orPage<never>(here, request, written);
  return data<DayNotSaved>(
    { prescriptionId, why, faulty: Object.keys(written.details), posted },
    { status: why === 'closed' ? 409 : 422 },
  );
}
