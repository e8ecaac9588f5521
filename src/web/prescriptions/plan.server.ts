/** Prescriptions of a person for staff: the list with what was done of them, and one of them whole. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { civilDate, civilIn } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import {
  type AtUnit,
  atUnit,
  codeName,
  codesFor,
  isBeingWritten,
  maySign,
  type Prescription,
  type PrescribingRules,
  readDoseFollowUps,
  readDoses,
  readPrescriptions,
  signersAt,
} from '#modules/prescriptions/public.ts';
import { readPerson } from '#modules/residents/public.ts';
import { type CommandContext, command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { readHead } from '../work/person-head.server.ts';
import { readSheet } from './my-plan.server.ts';
import { namesOfStaff } from './staff-names.server.ts';
import { weeksOf } from './weeks-view.ts';

const Input = { residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) };

/** The header, the unit and the unit's prescriptions of the person; refuses what the page cannot be without. */
async function opened(
  context: CommandContext,
  tx: PersonTx,
  about: { readonly rules: PrescribingRules; readonly language: Language },
) {
  const { actor } = context;
  if (actor.kind !== 'staff') return null;
  const at = await atUnit(tx, { actor, rules: about.rules, context });
  if (at === undefined) return null;
  const head = await readHead(tx, { now: context.now, today: at.today, language: about.language });
  const all = (await readPrescriptions(tx)).filter(({ unitId }) => unitId === at.unit.id);
  return head === null ? null : { at, head, all, me: actor.staffId };
}

function dayOf(one: Prescription, at: AtUnit, language: Language): string {
  return longDate(civilIn(one.signed?.at ?? one.begunAt, at.unit.zone).date, language);
}

export function readPlan(rules: PrescribingRules) {
  return command({
    name: 'prescriptions.read-plan',
    input: z.strictObject(Input),
    async run(context, { residentId, language }) {
      const person = await context.person({ residentId, action: 'read', resource: 'prescription' });
      if (!person.ok) return person;
      const tx = person.value;
      const read = await opened(context, tx, { rules, language });
      if (read === null) return refused('not-found');
      const { at, head, all } = read;
      const doses = await readDoses(tx);
      const followUps = await readDoseFollowUps(tx);
      const names = await namesOfStaff(tx, [
        ...all.map((one) => one.signed?.staffId ?? one.begunBy),
        ...followUps.map(({ staffId }) => staffId),
      ]);
      return done({
        head,
        mayBegin: !all.some(({ state, replaces }) => isBeingWritten(state) && replaces === null),
        rows: all
          .filter(({ state }) => state !== 'dropped')
          .map((one) => {
            const next = followUps.find(
              ({ prescriptionId, state }) => prescriptionId === one.id && state === 'planned',
            );
            return {
              id: one.id,
              state: one.state,
              day: dayOf(one, at, language),
              by: names(one.signed?.staffId ?? one.begunBy),
              goal: one.written?.content?.goal ?? one.written?.fields['goal'] ?? '',
              next:
                next === undefined
                  ? null
                  : {
                      day: longDate(next.on, language),
                      who: names(next.staffId),
                      isDue: next.on <= at.today,
                    },
              weeks:
                one.state === 'signed'
                  ? weeksOf(one, all, { doses, reader: { language, today: at.today, zone: at.unit.zone } })
                  : [],
            };
          }),
      });
    },
  });
}

export type PlanRow = Extract<
  Awaited<ReturnType<ReturnType<typeof readPlan>['run']>>,
  { ok: true }
>['value']['rows'][number];

/** What a draft is written with. */
function draftOf(one: Prescription, at: AtUnit, about: { readonly me: string; readonly language: Language }) {
  const { me, language } = about;
  const profession = at.staff.find(({ id }) => id === me)?.profession ?? null;
  const fields = one.written?.fields ?? {};
  const isOrganised = Object.entries(fields).some(
    ([name, value]) => name.endsWith('.organiser') && value !== '',
  );
  const deed = { when: 'issued', profession, isOrganised, how: null, day: at.today } as const;
  return {
    fields,
    maySign: maySign(at.prescribing, profession, at.today),
    signers: signersAt(at)
      .filter(({ id }) => id !== me)
      .map(({ id, name, title }) => ({ value: id, label: `${name}, ${title[language]}` })),
    organisers: at.organisers.map(({ id, name, what }) => ({ value: id, label: `${name}: ${what}` })),
    staff: at.staff.map(({ id, name }) => ({ value: id, label: name })),
    codes: codesFor(at.prescribing, deed).map((code) => ({
      name: codeName(code),
      title: code.title[language],
      certainty: code.certainty,
    })),
  };
}

export function readOne(rules: PrescribingRules) {
  return command({
    name: 'prescriptions.read-one',
    input: z.strictObject({ ...Input, prescriptionId: idSchema<'prescription'>() }),
    async run(context, { residentId, language, prescriptionId }) {
      const person = await context.person({
        residentId,
        action: 'read',
        resource: 'prescription',
        resourceId: prescriptionId,
      });
      if (!person.ok) return person;
      const tx = person.value;
      const read = await opened(context, tx, { rules, language });
      const one = read?.all.find(({ id }) => id === prescriptionId);
      if (read === null || one === undefined) return refused('not-found');
      const { at, head, me } = read;
      const followUps = (await readDoseFollowUps(tx)).filter((each) => each.prescriptionId === one.id);
      const names = await namesOfStaff(tx, [
        one.begunBy,
        ...(one.asked === null ? [] : [one.asked.by, one.asked.signer]),
        ...(one.endedBy === null ? [] : [one.endedBy]),
        ...followUps.flatMap(({ staffId, heldBy }) => (heldBy === null ? [staffId] : [staffId, heldBy])),
      ]);
      const sheet = await readSheet(tx, one, { rules, language, today: at.today });
      const content = one.written?.content ?? null;
      const followUpCodes = (how: (typeof followUps)[number]['how']) =>
        codesFor(at.prescribing, {
          when: 'followed-up',
          profession: at.staff.find(({ id }) => id === me)?.profession ?? null,
          isOrganised: content?.activities.some(({ organiser }) => organiser !== null) ?? false,
          how,
          day: at.today,
        }).map((code) => `${codeName(code)} ${code.title[language]}`);
      return done({
        head,
        id: one.id,
        version: one.version,
        state: one.state,
        begunBy: names(one.begunBy),
        asked: one.asked === null ? null : { by: names(one.asked.by), signer: names(one.asked.signer) },
        isNewVersion: one.replaces !== null,
        draft: isBeingWritten(one.state) ? draftOf(one, at, { me, language }) : null,
        sheet: sheet?.sheet ?? null,
        ready: content === null ? null : { readiness: content.readiness, confidence: content.confidence },
        codes: one.codes.map((code) => `${codeName(code)} ${code.title}`),
        without: at.prescribing.without.map((each) => ({ when: each.when, words: each.words[language] })),
        maySign: maySign(at.prescribing, at.staff.find(({ id }) => id === me)?.profession ?? null, at.today),
        staff: at.staff.map(({ id, name }) => ({ value: id, label: name })),
        me,
        followUps: followUps.map((each) => ({
          id: each.id,
          state: each.state,
          day: longDate(each.heldOn ?? civilDate(each.on), language),
          how: each.how,
          who: names(each.heldBy ?? each.staffId),
          outcome: each.outcome,
          words: each.words,
          codes: each.state === 'cancelled' ? [] : followUpCodes(each.how),
        })),
      });
    },
  });
}

export type OnePrescription = Extract<
  Awaited<ReturnType<ReturnType<typeof readOne>['run']>>,
  { ok: true }
>['value'];

/** For the printer and the file: in the person's own language, whatever the reader's. */
export function readPaper(rules: PrescribingRules) {
  return command({
    name: 'prescriptions.read-paper',
    input: z.strictObject({ ...Input, prescriptionId: idSchema<'prescription'>() }),
    async run(context, { residentId, language, prescriptionId }) {
      const person = await context.person({
        residentId,
        action: 'print',
        resource: 'prescription',
        resourceId: prescriptionId,
      });
      if (!person.ok) return person;
      const tx = person.value;
      const read = await opened(context, tx, { rules, language });
      const one = read?.all.find(({ id }) => id === prescriptionId);
      if (read === null || one === undefined) return refused('not-found');
      const speaks = (await readPerson(tx))?.language ?? language;
      const paper = await readSheet(tx, one, { rules, language: speaks, today: read.at.today });
      if (paper === null) return refused('not-found');
      return done({ head: read.head, sheet: paper.sheet, unit: paper.unit.names[speaks] });
    },
  });
}
