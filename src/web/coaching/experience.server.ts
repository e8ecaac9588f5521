/** The page where the person says how it was: what is asked now, and what they have said before. */
import { data, redirect } from 'react-router';
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import {
  type AgreementParts,
  askedNow,
  readExperiences,
  readFollowUps,
  readPeriods,
  tellExperience,
  templateOf,
} from '#modules/coaching/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import type { RequestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { shownTold } from './experience-shown.server.ts';

/** `asked` is the latest that can be answered today, over all periods; null when nothing is. */
export function readExperiencePage(parts: AgreementParts) {
  return command({
    name: 'coaching.read-experience',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, { residentId, language }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'response' });
      if (!opened.ok) return opened;
      if (context.actor.kind !== 'resident') return refused('not-found');
      const tx = opened.value;
      const units = await allUnits(tx.db);
      const periods = await readPeriods(tx);
      const followUps = await readFollowUps(tx);
      const told = await readExperiences(tx);
      const unitOf = (unitId: string | undefined) => units.find((one) => one.id === unitId);
      const asked = periods.flatMap((period) => {
        const unit = unitOf(period.unitId);
        if (unit === undefined) return [];
        const ofPeriod = (one: { readonly periodId: string }) => one.periodId === period.id;
        const { experienceDays: days } = templateOf(parts, unit.country);
        const answered = told.filter(ofPeriod).map((one) => one.months);
        const today = civilIn(context.now, period.zone).date;
        return askedNow({ ...period, followUps: followUps.filter(ofPeriod) }, { today, days, answered }).map(
          (months) => ({ periodId: period.id, months, unit: unit.names[language] }),
        );
      });
      return done({
        asked: asked[0] ?? null,
        told: told.map((one) =>
          shownTold(one, { unitId: periods.find((period) => period.id === one.periodId)?.unitId ?? '' }),
        ),
      });
    },
  });
}

export interface ExperienceNotSaved {
  readonly why: 'nothing' | 'unknown' | 'too-long' | 'not-asked' | 'already-answered';
  readonly written: Readonly<Record<(typeof FIELDS)[number], string>>;
}

const FIELDS = ['recommend', 'helped', 'attained', 'words', 'shown'] as const;
const PROBLEMS = ['nothing', 'unknown', 'too-long'] as const;

export async function postExperience(here: RequestContext, request: Request, residentId: string) {
  const fields = await formFields(request);
  const form = {
    recommend: field(fields, 'recommend').slice(0, 10),
    helped: field(fields, 'helped').slice(0, 10),
    attained: field(fields, 'attained').slice(0, 10),
    words: field(fields, 'words').replaceAll('\0', '\uFFFD'),
    shown: field(fields, 'shown').slice(0, 10),
  };
  const parts = { packs: here.app.packs, content: here.app.coaching.content };
  const input = { residentId, periodId: field(fields, 'periodId'), months: field(fields, 'months'), form };
  const key = sendingKey(field(fields, 'idempotencyKey'), input);
  const outcome = await run(here, tellExperience(parts), input, key);
  if (outcome.ok) return redirect(`/${here.language}/my/experience?said=told`, 303);
  if (outcome.refusal === 'not-asked' || outcome.refusal === 'already-answered')
    return data<ExperienceNotSaved>({ why: outcome.refusal, written: form }, { status: 409 });
  const isTooLong = outcome.refusal === 'bad-input' && outcome.details['field'] === 'form.words';
  const problem = isTooLong ? 'too-long' : PROBLEMS.find((one) => one === outcome.details['form']);
  if (problem === undefined) return orPage<never>(here, request, outcome);
  return data<ExperienceNotSaved>({ why: problem, written: form }, { status: 422 });
}
