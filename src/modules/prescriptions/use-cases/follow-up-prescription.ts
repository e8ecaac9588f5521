/** How it goes, seen together; then it ends, or goes on with a new day for the next look. It never goes on without one. */
import * as z from 'zod';
import { parseCivilDate, plusDays } from '#kernel/dates.ts';
import { idSchema, type StaffId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { closeItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { ResidentInput, WordsInput } from '../contract.ts';
import { MOST_IN_TEXT } from '../rules/check-prescription.ts';
import { FOLLOW_UP_WAYS } from '../rules/content.ts';
import { OUTCOMES } from '../rules/standing.ts';
import { keepHeld, readDoseFollowUps } from '../store/follow-ups.ts';
import { endPrescription, readPrescriptions } from '../store/prescriptions.ts';
import { type AtUnit, openedForStaff, type PrescribingRules } from './opened-for-staff.ts';
import { planFollowUp } from './plan-follow-up.ts';

const Form = z.strictObject({
  outcome: z.string().max(20),
  words: WordsInput,
  next: z.string().max(20),
  on: z.string().max(40),
  how: z.string().max(20),
  who: z.string().max(60),
});

const FURTHEST_DAYS = 366;

/** The next look, or what is wrong with its day, way or person. */
function nextPlan(form: z.infer<typeof Form>, at: AtUnit) {
  const on = parseCivilDate(form.on);
  const how = FOLLOW_UP_WAYS.find((one) => one === form.how);
  const staffId = at.staff.find((one) => one.id === form.who)?.id;
  if (!on.ok) return refused('follow-on');
  if (on.value <= at.today) return refused('follow-past');
  if (on.value > plusDays(at.today, FURTHEST_DAYS)) return refused('follow-far');
  if (how === undefined) return refused('follow-how');
  if (staffId === undefined) return refused('follow-who');
  return done({ on: on.value, how, staffId: staffId satisfies StaffId });
}

/**
 * Refuses `outcome`, `next`, `too-long`, `follow-on`, `follow-past`, `follow-far`, `follow-how`, `follow-who`, `not-found`,
 * `changed-meanwhile` (it was held, or is not planned any more).
 */
export function followUpPrescription(rules: PrescribingRules) {
  return command({
    name: 'prescriptions.follow-up',
    input: z.strictObject({
      residentId: ResidentInput,
      followUpId: idSchema<'dose-follow-up'>(),
      form: Form,
    }),
    async run(context, { residentId, followUpId, form }) {
      const opened = await openedForStaff(context, rules, {
        residentId,
        action: 'write',
        resourceId: followUpId,
      });
      if (!opened.ok) return opened;
      const { tx, actor, at } = opened.value;
      const followUp = (await readDoseFollowUps(tx)).find((one) => one.id === followUpId);
      const one = (await readPrescriptions(tx)).find(({ id }) => id === followUp?.prescriptionId);
      if (followUp === undefined || one?.unitId !== at.unit.id) return refused('not-found');
      const outcome = OUTCOMES.find((known) => known === form.outcome);
      if (outcome === undefined) return refused('outcome');
      if (form.next !== 'end' && form.next !== 'on') return refused('next');
      if (form.words.trim().length > MOST_IN_TEXT) return refused('too-long');
      const plan = form.next === 'on' ? nextPlan(form, at) : null;
      if (plan !== null && !plan.ok) return plan;
      const held = { on: at.today, by: actor.staffId, outcome, words: form.words.trim() };
      if (!(await keepHeld(tx, followUp, held))) return refused('changed-meanwhile');
      await context.cancelDue(tx, `prescriptions.follow-up:${followUp.id}:`);
      await closeItem(tx, { unitId: at.unit.id, kind: 'follow-up', refId: followUp.id }, 'done', context.now);
      if (plan === null) {
        const ending = { to: 'ended', by: actor.staffId, at: context.now, reason: null } as const;
        if (!(await endPrescription(tx, one, ending))) return refused('changed-meanwhile');
      } else await planFollowUp(context, tx, { at, prescriptionId: one.id, plan: plan.value });
      await context.fact(tx, {
        type: 'prescription.followed-up',
        holder: at.unit.id,
        data: { prescriptionId: one.id, staffId: actor.staffId, outcome },
      });
      if (plan === null) {
        await context.fact(tx, {
          type: 'prescription.ended',
          holder: at.unit.id,
          data: { prescriptionId: one.id, staffId: actor.staffId },
        });
      }
      return done({ prescriptionId: one.id });
    },
  });
}
