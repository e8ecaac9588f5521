/** A draft is put away; what was signed is withdrawn, with a reason that stays. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { closeItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { PrescriptionInput, ResidentInput, VersionInput, WordsInput } from '../contract.ts';
import { MOST_IN_TEXT } from '../rules/check-prescription.ts';
import { maySign } from '../rules/prescribing.ts';
import { endPrescription, readPrescriptions } from '../store/prescriptions.ts';
import { openedForStaff, type PrescribingRules } from './opened-for-staff.ts';
import { forgetFollowUps } from './plan-follow-up.ts';

const About = { residentId: ResidentInput, prescriptionId: PrescriptionInput, version: VersionInput };

/** Refuses `not-found`, `changed-meanwhile` (it is signed, or somebody has written on it). */
export function dropPrescription(rules: PrescribingRules) {
  return command({
    name: 'prescriptions.drop',
    input: z.strictObject(About),
    async run(context, { residentId, prescriptionId, version }) {
      const opened = await openedForStaff(context, rules, {
        residentId,
        action: 'write',
        resourceId: prescriptionId,
      });
      if (!opened.ok) return opened;
      const { tx, actor, at } = opened.value;
      const one = (await readPrescriptions(tx)).find(({ id }) => id === prescriptionId);
      if (one?.unitId !== at.unit.id) return refused('not-found');
      const ending = { to: 'dropped', by: actor.staffId, at: context.now, reason: null } as const;
      if (!(await endPrescription(tx, { ...one, version }, ending))) return refused('changed-meanwhile');
      await closeItem(tx, { unitId: at.unit.id, kind: 'sign', refId: one.id }, 'cancelled', context.now);
      return done({ prescriptionId });
    },
  });
}

/** Only who may prescribe takes it back. Refuses `reason`, `too-long`, `not-a-signer`, `not-found`, `changed-meanwhile`. */
export function withdrawPrescription(rules: PrescribingRules) {
  return command({
    name: 'prescriptions.withdraw',
    input: z.strictObject({ ...About, reason: WordsInput }),
    async run(context, { residentId, prescriptionId, version, reason }) {
      const opened = await openedForStaff(context, rules, {
        residentId,
        action: 'sign',
        resourceId: prescriptionId,
      });
      if (!opened.ok) return opened;
      const { tx, actor, at } = opened.value;
      const one = (await readPrescriptions(tx)).find(({ id }) => id === prescriptionId);
      if (one?.unitId !== at.unit.id) return refused('not-found');
      const profession = at.staff.find(({ id }) => id === actor.staffId)?.profession ?? null;
      if (!maySign(at.prescribing, profession, at.today)) return refused('not-a-signer');
      if (reason.trim() === '') return refused('reason');
      if (reason.trim().length > MOST_IN_TEXT) return refused('too-long');
      const ending = {
        to: 'withdrawn',
        by: actor.staffId,
        at: context.now,
        reason: reason.trim(),
      } as const;
      if (!(await endPrescription(tx, { ...one, version }, ending))) return refused('changed-meanwhile');
      await forgetFollowUps(context, tx, { at, prescriptionId });
      await context.fact(tx, {
        type: 'prescription.withdrawn',
        holder: at.unit.id,
        data: { prescriptionId, staffId: actor.staffId },
      });
      return done({ prescriptionId });
    },
  });
}
