/** Who may prescribe signs: it is locked, its follow-up is planned, and the version before it no longer holds. */
import * as z from 'zod';
import type { StaffId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { notify } from '#modules/notifications/public.ts';
import { closeItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { CodesInput, PostedFields, PrescriptionInput, ResidentInput, VersionInput } from '../contract.ts';
import { checkPrescription } from '../rules/check-prescription.ts';
import { codesFor, keepCodes, maySign } from '../rules/prescribing.ts';
import { endPrescription, readPrescriptions, signDraft } from '../store/prescriptions.ts';
import { openedForStaff, type PrescribingRules } from './opened-for-staff.ts';
import { forgetFollowUps, planFollowUp } from './plan-follow-up.ts';
import { around, byField, keptFields } from './write-prescription.ts';

/**
 * What is signed is what stood in the form. Refuses `not-a-signer`, `faulty` (details: field → what is wrong),
 * `unknown-code`, `not-found`, `changed-meanwhile`.
 */
export function signPrescription(rules: PrescribingRules) {
  return command({
    name: 'prescriptions.sign',
    input: z.strictObject({
      residentId: ResidentInput,
      prescriptionId: PrescriptionInput,
      version: VersionInput,
      fields: PostedFields,
      codes: CodesInput,
    }),
    async run(context, input) {
      const opened = await openedForStaff(context, rules, {
        residentId: input.residentId,
        action: 'sign',
        resourceId: input.prescriptionId,
      });
      if (!opened.ok) return opened;
      const { tx, actor, at } = opened.value;
      const all = await readPrescriptions(tx);
      const one = all.find(({ id }) => id === input.prescriptionId);
      if (one?.unitId !== at.unit.id) return refused('not-found');
      const profession = at.staff.find(({ id }) => id === actor.staffId)?.profession ?? null;
      if (profession === null || !maySign(at.prescribing, profession, at.today))
        return refused('not-a-signer');
      const fields = keptFields(input.fields);
      const checked = checkPrescription(fields, around(at));
      if (!checked.ok) return refused('faulty', byField(checked.problems));
      const { content } = checked;
      const proposed = codesFor(at.prescribing, {
        when: 'issued',
        profession,
        isOrganised: content.activities.some((activity) => activity.organiser !== null),
        how: null,
        day: at.today,
      });
      const codes = keepCodes(proposed, input.codes, one.language);
      if (codes === undefined) return refused('unknown-code');
      const plan = { ...checked.followUp, staffId: checked.followUp.staffId as StaffId };

      const before = all.find(({ rootId, state }) => rootId === one.rootId && state === 'signed');
      if (before !== undefined) {
        const ending = { to: 'replaced', by: actor.staffId, at: context.now, reason: null } as const;
        if (!(await endPrescription(tx, before, ending))) return refused('changed-meanwhile');
        await forgetFollowUps(context, tx, { at, prescriptionId: before.id });
      }
      const signature = { staffId: actor.staffId, as: profession, at: context.now };
      const seen = { id: one.id, unitId: one.unitId, version: input.version };
      if (!(await signDraft(tx, seen, { fields, content, followUp: plan, signature, codes })))
        return refused('changed-meanwhile');
      await planFollowUp(context, tx, { at, prescriptionId: one.id, plan });
      await closeItem(tx, { unitId: at.unit.id, kind: 'sign', refId: one.id }, 'done', context.now);
      await notify(context, tx, {
        effectKey: `prescriptions.signed:${one.id}`,
        holder: at.unit.id,
        template: 'something-new',
        payload: {},
      });
      await context.fact(tx, {
        type: before === undefined ? 'prescription.signed' : 'prescription.renewed',
        holder: at.unit.id,
        data: {
          prescriptionId: one.id,
          staffId: actor.staffId,
          codes: codes.map(({ code }) => code),
        },
      });
      return done({ prescriptionId: one.id });
    },
  });
}
