/** A draft is begun and written on, by any of the unit, until it is signed. Holes are allowed; nothing that was written is lost. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { closeItem, putItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { PostedFields, PrescriptionInput, ResidentInput, VersionInput } from '../contract.ts';
import {
  checkPrescription,
  FIELD_NAMES,
  type Fields,
  fieldsOf,
  type FoundProblem,
} from '../rules/check-prescription.ts';
import { isBeingWritten } from '../rules/standing.ts';
import { changeDraft, insertDraft, readPrescriptions } from '../store/prescriptions.ts';
import { type AtUnit, openedForStaff, type PrescribingRules, signersAt } from './opened-for-staff.ts';

/** Only the form's own fields. */
export function keptFields(posted: Fields): Fields {
  return Object.fromEntries(
    FIELD_NAMES.flatMap((name) => (posted[name] === undefined ? [] : [[name, posted[name]]])),
  );
}

/** For the page that has the form: the field and what is wrong with it first, in the order of the form. */
export function byField(problems: readonly FoundProblem[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    FIELD_NAMES.flatMap((name) => {
      const first = problems.find(({ field }) => field === name);
      return first === undefined ? [] : [[name, first.problem]];
    }),
  );
}

/** What a form is checked against. */
export function around(at: AtUnit) {
  return {
    today: at.today,
    organisers: at.organisers.map(({ id, name, what, place, phone, web }) => ({
      id,
      name,
      what,
      place,
      phone,
      web,
    })),
    staffIds: at.staff.map((one) => one.id),
  };
}

/** `replaces`: a version in force that the new one is to take the place of; it begins from what that one says. Refuses `not-found`, `being-written`. */
export function beginPrescription(rules: PrescribingRules) {
  return command({
    name: 'prescriptions.begin',
    input: z.strictObject({
      residentId: ResidentInput,
      language: z.enum(LANGUAGES),
      replaces: PrescriptionInput.nullable(),
    }),
    async run(context, input) {
      const opened = await openedForStaff(context, rules, { residentId: input.residentId, action: 'write' });
      if (!opened.ok) return opened;
      const { tx, actor, at } = opened.value;
      const all = (await readPrescriptions(tx)).filter((one) => one.unitId === at.unit.id);
      const before = all.find((one) => one.id === input.replaces);
      if (input.replaces !== null && before?.state !== 'signed') return refused('not-found');
      const id = newId<'prescription'>();
      const content = before?.written?.content ?? null;
      const begun = await insertDraft(
        tx,
        {
          id,
          unitId: at.unit.id,
          rootId: before?.rootId ?? id,
          replaces: before?.id ?? null,
          language: before?.language ?? input.language,
          fields: content === null ? {} : fieldsOf(content),
          begunBy: actor.staffId,
        },
        context.now,
      );
      if (begun) return done({ prescriptionId: id });
      const other = all.find((one) => one.rootId === before?.rootId && isBeingWritten(one.state));
      return other === undefined ? refused('being-written') : done({ prescriptionId: other.id });
    },
  });
}

/** Keeps what is written; one that waited for a signature is a draft again. Refuses `not-found`, `changed-meanwhile`. */
export function savePrescription(rules: PrescribingRules) {
  return command({
    name: 'prescriptions.save',
    input: z.strictObject({
      residentId: ResidentInput,
      prescriptionId: PrescriptionInput,
      version: VersionInput,
      fields: PostedFields,
    }),
    async run(context, input) {
      const opened = await openedForStaff(context, rules, {
        residentId: input.residentId,
        action: 'write',
        resourceId: input.prescriptionId,
      });
      if (!opened.ok) return opened;
      const { tx, at } = opened.value;
      const one = (await readPrescriptions(tx)).find(({ id }) => id === input.prescriptionId);
      if (one?.unitId !== at.unit.id) return refused('not-found');
      const version = await changeDraft(
        tx,
        { id: one.id, unitId: one.unitId, version: input.version },
        { fields: keptFields(input.fields), asked: null },
      );
      if (version === null) return refused('changed-meanwhile');
      await closeItem(tx, { unitId: one.unitId, kind: 'sign', refId: one.id }, 'cancelled', context.now);
      return done({ version });
    },
  });
}

/**
 * Whoever may not sign asks a colleague who may. Refuses `faulty` (details: field → what is wrong), `not-a-signer`,
 * `not-found`, `changed-meanwhile`.
 */
export function askForSignature(rules: PrescribingRules) {
  return command({
    name: 'prescriptions.ask-for-signature',
    input: z.strictObject({
      residentId: ResidentInput,
      prescriptionId: PrescriptionInput,
      version: VersionInput,
      signer: z.string().max(60),
      fields: PostedFields,
    }),
    async run(context, input) {
      const opened = await openedForStaff(context, rules, {
        residentId: input.residentId,
        action: 'write',
        resourceId: input.prescriptionId,
      });
      if (!opened.ok) return opened;
      const { tx, actor, at } = opened.value;
      const one = (await readPrescriptions(tx)).find(({ id }) => id === input.prescriptionId);
      if (one?.unitId !== at.unit.id) return refused('not-found');
      const fields = keptFields(input.fields);
      const checked = checkPrescription(fields, around(at));
      if (!checked.ok) return refused('faulty', byField(checked.problems));
      const signer = signersAt(at).find(({ id }) => id === input.signer);
      if (signer === undefined) return refused('not-a-signer');
      const version = await changeDraft(
        tx,
        { id: one.id, unitId: one.unitId, version: input.version },
        { fields, asked: { by: actor.staffId, signer: signer.id } },
      );
      if (version === null) return refused('changed-meanwhile');
      await putItem(
        tx,
        {
          unitId: at.unit.id,
          kind: 'sign',
          refId: one.id,
          staffId: signer.id,
          detail: 'prescription',
          dueAt: context.now,
        },
        context.now,
      );
      return done({ version });
    },
  });
}
