/** A form that staff fill in for a person: what stands in it, who the person is, and what the answers ask of staff. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { type CivilDate, civilIn } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, staffByAssignment } from '#modules/identity/public.ts';
import {
  type FilledBy,
  flagsSoFar,
  type FormParts,
  type Library,
  openShownDraft,
  type Safety,
} from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import { type Head, readHead } from '../work/person-head.server.ts';

export interface Behalf {
  readonly head: Head;
  readonly how: Exclude<FilledBy, 'resident'>;
  readonly day: CivilDate;
  readonly answered: string;
  /** Who began. */
  readonly by: string;
  readonly saved: string;
  /** The flags that the answers raise as they stand. */
  readonly asks: readonly { readonly code: string; readonly reason: string }[];
  /** The numbers to give on, where an answer calls for them. */
  readonly safety: Safety | null;
}

type Shown = Extract<Awaited<ReturnType<typeof openShownDraft>>, { ok: true }>['value']['shown'];

/** The same shape for both dresses; null: the person fills it in. */
export function withBehalf({ draft, view }: Shown, behalf: Behalf | null) {
  return { draft, view, behalf };
}

export function readStaffDraft(parts: Pick<FormParts, 'library' | 'forms'> & { readonly library: Library }) {
  return command({
    name: 'work.read-draft',
    input: z.strictObject({
      residentId: idSchema<'resident'>(),
      draftId: idSchema<'draft'>(),
      language: z.enum(LANGUAGES),
    }),
    async run(context, { residentId, draftId, language }) {
      const found = await openShownDraft(context, parts, { residentId, draftId });
      if (!found.ok) return found;
      const { actor, now } = context;
      const { tx, form, shown } = found.value;
      const { draft, view } = shown;
      const unit = (await allUnits(tx.db)).find((one) => actor.kind === 'staff' && one.id === actor.unitId);
      if (unit === undefined || draft.filledBy === 'resident' || draft.assignmentId === null)
        return refused('not-found');
      const today = civilIn(now, unit.zone).date;
      const head = await readHead(tx, { now, today, language });
      if (head === null) return refused('not-found');
      const day = draft.answeredOn ?? today;
      const raised = flagsSoFar(
        form,
        { answers: view.answers, enabled: new Set(view.enabled) },
        { country: unit.country, on: day },
      );
      const behalf: Behalf = {
        head,
        how: draft.filledBy,
        day,
        answered: longDate(day, language),
        by: (await staffByAssignment(tx.db, [draft.assignmentId])).get(draft.assignmentId)?.name ?? '',
        saved: longDate(civilIn(draft.savedAt, unit.zone).date, language),
        asks: raised.map((rule) => ({ code: rule.code, reason: rule.reason[language] })),
        safety: raised.some((rule) => rule.opensSafety) ? parts.library.safety(unit.country) : null,
      };
      return done(withBehalf(shown, behalf));
    },
  });
}
