/** A programme as one person walks it, with what the coach changed, in the words of a version. */
import type { CivilDate } from '#kernel/dates.ts';
import {
  type Adjustment,
  type Module,
  modulesOf,
  personal,
  type Programme,
  type ProgrammeRegistry,
  transplanted,
  type VersionId,
} from '#modules/programmes/public.ts';
import { ownStep } from '../rules/walk-of.ts';
import type { KeptAdjustment } from '../store/road.ts';

type Contents = Pick<ProgrammeRegistry, 'content'>;

/** A module of a programme as it stands when it is added to another: open from the day it was. */
export function addedModule(source: Programme, moduleId: string, from: CivilDate): Module | undefined {
  const found = modulesOf(source).find((one) => one.id === moduleId);
  const taken = found === undefined ? undefined : transplanted(found, `from-${source.code}`);
  return taken === undefined ? undefined : { ...taken, opens: { kind: 'date', date: from } };
}

export async function asWalked(
  programme: Programme,
  kept: readonly KeptAdjustment[],
  contents: Contents,
): Promise<{ readonly programme: Programme; readonly lentBy: ReadonlyMap<string, VersionId> }> {
  const adjustments: Adjustment[] = [];
  const lentBy = new Map<string, VersionId>();
  for (const one of kept) {
    const before = one.detail.before ?? null;
    if (one.kind === 'hide') adjustments.push({ kind: 'hide', id: one.partId });
    else if (one.kind === 'move') adjustments.push({ kind: 'move', moduleId: one.partId, before });
    else if (one.kind === 'add') {
      const lender = (one.detail.versionId ?? '') as VersionId;
      const source = await contents.content(lender);
      const module = source === undefined ? undefined : addedModule(source, one.partId, one.madeOn);
      if (module === undefined) continue;
      lentBy.set(module.id, lender);
      adjustments.push({ kind: 'add', module, phaseId: one.detail.phaseId ?? '', before });
    } else if (one.kind === 'step' && one.step !== null) {
      const written = JSON.parse(one.step) as { language: string; title: string; text: string };
      adjustments.push({
        kind: 'step',
        moduleId: one.partId,
        step: ownStep(programme, `own-${one.id.slice(-12)}`, written),
      });
    }
  }
  return { programme: personal(programme, adjustments), lentBy };
}

/** By version: the programme in whose words something was written, with nothing hidden. One that cannot be read is left out. */
export async function inWordsOf(
  versions: readonly string[],
  kept: readonly KeptAdjustment[],
  contents: Contents,
): Promise<ReadonlyMap<string, Programme>> {
  const shown = kept.filter((one) => one.kind !== 'hide');
  const found = new Map<string, Programme>();
  for (const id of new Set(versions)) {
    const content = await contents.content(id as VersionId);
    if (content !== undefined) found.set(id, (await asWalked(content, shown, contents)).programme);
  }
  return found;
}
