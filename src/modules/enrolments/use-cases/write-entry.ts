/** Something is written in a block: kept, or sent to the coach. Nothing that another window wrote is overwritten unseen. */
import type { Instant } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { type Block, type Field, isOpen } from '#modules/programmes/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { WriteInput } from '../contract.ts';
import { fieldsOf, partIdOf, privacyOf } from '../rules/fields-of.ts';
import { privacyIn } from '../rules/in-group.ts';
import { judgePhotos, photosIn, withPhotos } from '../rules/photos-of.ts';
import type { PlainPicture } from '../rules/plain-picture.ts';
import {
  type EntryValues,
  readValues,
  type ReadValues,
  type ValueFault,
  valuesOf,
} from '../rules/read-values.ts';
import { chosenSince } from '../rules/walk-of.ts';
import { noteUse, saveTasks } from '../store/caseload.ts';
import { changeEnrolment, unitAlong } from '../store/enrolments.ts';
import { type Entry, type EntryWithText, insertEntry, lockEntry, updateEntry } from '../store/entries.ts';
import { insertPhoto, keepPhotos, placesOfPhotos, resealPhoto } from '../store/photos.ts';
import { hideByAnswer } from './hide-by-answer.ts';
import { lookAfter } from './look.ts';
import { openRoad, reachOf, type Road, type WalkParts } from './open-road.ts';

export type Written =
  | {
      readonly kind: 'saved';
      readonly revision: number;
      readonly entryId: Entry['id'];
      readonly privacy: Entry['privacy'];
    }
  | {
      readonly kind: 'changed-meanwhile';
      readonly revision: number;
      /** Null when its key is gone. */
      readonly theirs: EntryValues | null;
      readonly mine: EntryValues;
    }
  | { readonly kind: 'faults'; readonly faults: Readonly<Record<string, ValueFault>> };

interface Place {
  readonly block: Block;
  readonly fields: readonly Field[];
}

/** The block, when its step is open to the person and something can be written in it. */
export function writable(
  road: Road,
  where: { readonly stepId: string; readonly blockId: string },
): Outcome<Place, 'not-found' | 'not-open'> {
  const step = road.modules.flatMap((module) => module.steps).find((one) => one.step.id === where.stepId);
  const found = step?.blocks.find((one) => one.block.id === where.blockId);
  if (step === undefined || found === undefined) return refused('not-found');
  const { opensAt } = road.programme;
  if (!isOpen(found.opening, road.now, opensAt) && step.doneOn === null) return refused('not-open');
  const fields = fieldsOf(road.programme, found.block);
  return fields === null ? refused('not-found') : done({ block: found.block, fields });
}

/** What was used today is noted, once a day, on the walk and on the unit's list. Answers the road as it is then. */
export async function noteUseOf(road: Road): Promise<Road> {
  const { tx, enrolment, now } = road;
  if (enrolment.lastUsedOn >= now.date) return road;
  await changeEnrolment(tx, enrolment, { lastUsedOn: now.date });
  const unitId = unitAlong(tx, enrolment);
  if (unitId !== null) await noteUse(tx, unitId, enrolment.id, now.date);
  return { ...road, enrolment: { ...enrolment, lastUsedOn: now.date } };
}

/** The sent tasks that wait for the coach, on the unit's list, after one of the walk's entries became this. */
export async function countTasks({ tx, enrolment, entries }: Road, changed: Entry): Promise<void> {
  const unitId = unitAlong(tx, enrolment);
  if (unitId === null) return;
  const now = [...entries.filter((one) => one.id !== changed.id), changed];
  await saveTasks(
    tx,
    { unitId, enrolmentId: enrolment.id },
    now.filter((one) => one.state === 'sent'),
  );
}

/**
 * Answers `saved` with the new revision; `changed-meanwhile` with what stands there when another window wrote since the page
 * was made; `faults` where a field could not be read: then nothing is kept, and what was typed stands in it. Refuses
 * `not-found`, `not-open`, `ended`, `wrong-day` (a diary's day in the future or before the start), and `no-coach`.
 */
export function writeEntry(parts: WalkParts) {
  return command({
    name: 'enrolments.write-entry',
    input: WriteInput,
    async run(context, input) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-allowed');
      }
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const road = opened.value;
      const { tx, enrolment, now } = road;
      if (enrolment.state === 'ended') return refused('ended');
      const place = writable(road, input);
      if (!place.ok) return place;
      const { block, fields } = place.value;
      const isDiary = block.kind === 'diary';
      if (isDiary !== (input.onDay !== null)) return refused('wrong-day');
      if (input.onDay !== null && (input.onDay > now.date || input.onDay < enrolment.startedOn))
        return refused('wrong-day');
      const posted = (name: string) => input.fields[name] ?? [];
      const read = readValues(block.id, fields, posted);
      const judged = judgePhotos(fields, input.photos);
      const faults = { ...typedFaults(read.faults), ...judged.faults };
      if (Object.keys(faults).length > 0) return done<Written>({ kind: 'faults', faults });
      const asked = privacyOf(road.programme, block);
      const privacy = privacyIn(reachOf(road, tx.residentId), { asked, chosen: input.privacy });
      if (input.intent === 'send' && privacy === 'me') return refused('no-coach');
      const which = { enrolmentId: enrolment.id, partId: partIdOf(block), onDay: input.onDay };
      const before = await lockEntry(tx, which);
      const theirs = valuesOf(before?.text ?? null);
      const fresh = new Map([...judged.fresh].map(([field]) => [field, newId<'photo'>()]));
      const mine = withPhotos(block.id, fields, { values: read.values, before: theirs, fresh, posted });
      const text = JSON.stringify(mine);
      if (before !== undefined && stoodAlready(before, { ...input, privacy, text }))
        return done<Written>({ kind: 'saved', revision: before.revision, entryId: before.id, privacy });
      if (before !== undefined && before.revision !== input.revision && before.text !== text)
        return done<Written>({ kind: 'changed-meanwhile', revision: before.revision, theirs, mine });
      const { chosenOn, isChanged } = chosenSince(
        fields,
        before === undefined ? null : { chosenOn: before.chosenOn, values: theirs },
        { values: mine, today: now.date },
      );
      const entry: Entry = {
        id: before?.id ?? newId<'entry'>(),
        holder: privacy === 'me' ? tx.residentId : enrolment.holder,
        ...which,
        privacy,
        state:
          input.intent === 'send' ? 'sent' : before?.state === 'sent' && privacy !== 'me' ? 'sent' : 'kept',
        versionId: road.version.id,
        revision: (before?.revision ?? 0) + 1,
        chosenOn,
        savedOn: now.date,
        savedAt: context.now,
        sentAt: input.intent === 'send' ? context.now : privacy === 'me' ? null : (before?.sentAt ?? null),
      };
      const kept = entry.state === 'kept' ? { ...entry, sentAt: null } : entry;
      if (before === undefined) {
        if (!(await insertEntry(tx, kept, text)))
          throw new Error('an entry of a held walk was made by somebody else');
      } else await updateEntry(tx, kept, text);
      await savePhotos(tx, kept, {
        ids: photosIn(fields, mine),
        fresh: [...judged.fresh].map(([field, one]) => ({ ...one, id: fresh.get(field) ?? '' })),
        at: context.now,
      });
      if (isChanged) await hideByAnswer(context, road, { block, entry: kept, values: mine });
      const used = await noteUseOf(road);
      await countTasks(road, kept);
      if (input.intent === 'send' && enrolment.holder !== tx.residentId)
        await context.fact(tx, {
          type: 'task.sent',
          holder: enrolment.holder,
          data: { enrolmentId: enrolment.id, entryId: kept.id },
        });
      // Words open nothing: the road is looked at anew when a choice or a diary day could, when
      // something comes into another record, and on the first use of a day.
      const isMoved = before !== undefined && before.holder !== kept.holder;
      if (isDiary || isChanged || isMoved || used !== road) await lookAfter(context, parts, used);
      return done<Written>({
        kind: 'saved',
        revision: kept.revision,
        entryId: kept.id,
        privacy: kept.privacy,
      });
    },
  });
}

interface Asked extends Pick<Entry, 'privacy'> {
  readonly revision: number | null;
  readonly intent: 'keep' | 'send';
  readonly text: string;
}

/**
 * Something was written since the page was made, and it is exactly this: the same post, which had arrived although the
 * browser never heard of it. It is kept once, and the coach is told once.
 */
function stoodAlready(before: EntryWithText, { revision, privacy, intent, text }: Asked): boolean {
  return (
    before.revision !== revision &&
    before.privacy === privacy &&
    before.text === text &&
    (intent === 'keep' || before.state !== 'kept')
  );
}

function typedFaults(faults: ReadValues['faults']): Readonly<Record<string, ValueFault>> {
  return Object.fromEntries(Object.entries(faults).map(([field, { fault }]) => [field, fault]));
}

/** The pictures lie where the words do: those that stay, and the new ones. */
async function savePhotos(
  tx: PersonTx,
  entry: Entry,
  photos: {
    readonly ids: readonly string[];
    readonly fresh: readonly (PlainPicture & { readonly id: string })[];
    readonly at: Instant;
  },
): Promise<void> {
  await keepPhotos(tx, entry, photos.ids);
  for (const photo of await placesOfPhotos(tx, { entryId: entry.id }))
    if (photo.holder !== entry.holder) await resealPhoto(tx, photo, entry.holder);
  for (const { id, type, content } of photos.fresh)
    await insertPhoto(tx, entry, { id, type, content, addedAt: photos.at });
}
