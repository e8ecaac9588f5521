/** The coach changes the road for one person: hides, shows, opens, moves, adds, writes a step; goes over to maintenance; extends. */
import type { CivilDate } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { idsOf, modulesOf, type VersionId } from '#modules/programmes/public.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { AdjustInput, MoveOnInput } from '../contract.ts';
import { changeEnrolment } from '../store/enrolments.ts';
import { insertAdjustment, type KeptAdjustment, undoAdjustments } from '../store/road.ts';
import { openAsCoach } from './open-as-coach.ts';
import { addedModule } from './as-walked.ts';
import type { WalkParts } from './open-road.ts';
import { lookAfter } from './look.ts';
import { planSupportEnd } from './support-ends.ts';

/** What taking back a change is called by. */
const TAKES_BACK = { show: 'hide', shut: 'open' } as const;

/**
 * Refuses `not-found` (no such part), `there-already` (a part of that name stands in the programme), `not-offered` (the
 * module's programme is not the organisation's to give), `ended`.
 */
export function adjustWalk(parts: WalkParts) {
  return command({
    name: 'enrolments.adjust',
    input: AdjustInput,
    async run(context, input) {
      const opened = await openAsCoach(context, parts, input);
      if (!opened.ok) return opened;
      const { road, unitId, by } = opened.value;
      const { tx, enrolment, now, programme } = road;
      const { change } = input;
      const made = { detail: {}, step: null, madeOn: now.date, madeBy: by.assignmentId, madeAt: context.now };
      const keep = async (one: Pick<KeptAdjustment, 'kind' | 'partId'> & Partial<KeptAdjustment>) =>
        insertAdjustment(tx, enrolment, { ...made, ...one });
      const modules = modulesOf(programme).map((module) => module.id);
      switch (change.kind) {
        case 'show':
        case 'shut': {
          const undone = await undoAdjustments(tx, enrolment, {
            kind: TAKES_BACK[change.kind],
            partId: change.partId,
            at: context.now,
          });
          if (undone === 0) return refused('not-found');
          break;
        }
        case 'hide':
        case 'open':
          if (!idsOf(programme).includes(change.partId)) return refused('not-found');
          await keep({ kind: change.kind, partId: change.partId });
          break;
        case 'move':
          if (
            !modules.includes(change.partId) ||
            (change.before !== null && !modules.includes(change.before))
          )
            return refused('not-found');
          await keep({ kind: 'move', partId: change.partId, detail: { before: change.before } });
          break;
        case 'add': {
          const version = change.versionId as VersionId;
          const organisationId = context.actor.kind === 'staff' ? context.actor.organisationId : null;
          if (!parts.programmes.offers(organisationId).some((offer) => offer.version.id === version))
            return refused('not-offered');
          const source = await parts.programmes.content(version);
          const module = source === undefined ? undefined : addedModule(source, change.partId, now.date);
          if (module === undefined || !programme.phases.some((phase) => phase.id === change.phaseId))
            return refused('not-found');
          if (modules.includes(module.id)) return refused('there-already');
          await keep({
            kind: 'add',
            partId: change.partId,
            detail: { versionId: version, phaseId: change.phaseId, before: change.before },
          });
          break;
        }
        case 'step': {
          if (!modules.includes(change.partId)) return refused('not-found');
          const { language, title, text } = change;
          await keep({
            kind: 'step',
            partId: change.partId,
            step: JSON.stringify({ language, title, text }),
          });
          break;
        }
      }
      await context.fact(tx, {
        type: 'walk.changed',
        holder: unitId,
        data: { enrolmentId: enrolment.id, change: change.kind },
      });
      await lookAfter(context, parts, road);
      await announce(tx.db, `resident:${tx.residentId}`);
      return done({ change: change.kind });
    },
  });
}

/** Over to the sparse support of the maintenance phase, or on for longer than was planned. Refuses `wrong-day`, `ended`. */
export function moveWalkOn(parts: WalkParts) {
  return command({
    name: 'enrolments.move-on',
    input: MoveOnInput,
    async run(context, input) {
      const opened = await openAsCoach(context, parts, input);
      if (!opened.ok) return opened;
      const { road, unitId } = opened.value;
      const { tx, enrolment, now } = road;
      const until: CivilDate | null = input.to === 'extended' ? input.until : null;
      if (until !== null && until <= now.date) return refused('wrong-day');
      // Asked for twice, as by a page that was left open, it keeps its first day.
      const maintenanceFrom = enrolment.maintenanceFrom ?? now.date;
      const changed = until === null ? { maintenanceFrom } : { supportedUntil: until };
      await changeEnrolment(tx, enrolment, changed);
      if (until !== null) await planSupportEnd(context, tx, enrolment, until);
      await context.fact(tx, {
        type: 'walk.changed',
        holder: unitId,
        data: { enrolmentId: enrolment.id, change: input.to },
      });
      await lookAfter(context, parts, road, changed);
      return done({ to: input.to });
    },
  });
}
