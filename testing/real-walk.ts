/**
 * One person's walk as it really is: kept in PostgreSQL, changed by the commands that pages send, looked at by the worker's
 * own handlers, and told by its post office. Only the clock is turned by hand.
 */
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { type CivilDate, civilIn, type CivilTime, type Instant, instantFromMs } from '#kernel/dates.ts';
import { answersFor } from '#modules/coaching/testing.ts';
import {
  addToGroup,
  adjustWalk,
  beginWalk,
  changeGroupOfUnit,
  endWalk,
  type EnrolmentId,
  finishStep,
  type GroupId,
  makeGroup,
  moveWalkOn,
  pauseWalk,
  readRoad,
  type WholeRoad,
  resumeWalk,
  tellOwnDay,
  type WalkParts,
  writeEntry,
} from '#modules/enrolments/public.ts';
import { saveAnswers, sendForm, startForm } from '#modules/instruments/public.ts';
import { wants } from '#modules/notifications/testing.ts';
import { type Block, type Deed, isOpen, modulesOf, type Programme } from '#modules/programmes/public.ts';
import { aStoredVersion } from '#modules/programmes/testing.ts';
import type { Clock } from '#platform/clock.ts';
import { aRelation, aResident, aStaffMember, aUnit, mustRun, type TestApp } from './app.ts';
import { withOwnForm } from './filled-forms.ts';
import type { DrawnRoad } from './generated-walks.ts';

export interface HandClock extends Clock {
  at: Instant;
}
export function handClock(): HandClock {
  const realNow = () => instantFromMs(Math.round(performance.timeOrigin + performance.now()));
  return {
    at: realNow(),
    realNow,
    now() {
      return this.at;
    },
  };
}

/** As its form posts it. */
type Change = Readonly<Record<string, string | null>>;

export interface RealWalk {
  readonly resident: ResidentActor;
  readonly coach: StaffActor;
  readonly enrolmentId: EnrolmentId;
  /** Does it now. Answers what has been done, as the simulator is told it; null where a person would have been refused. */
  doIt(deed: Deed): Promise<Deed | null>;
  /** The coach changes the road for this person. */
  change(change: Change): Promise<void>;
  road(): Promise<WholeRoad>;
  end(): Promise<void>;
}

type Written = Map<string, { revision: number; fields: Record<string, readonly string[]> }>;

/** The parts of a road that are open now, as the simulator names them. */
export function openIn({ modules, now, programme }: WholeRoad): readonly string[] {
  const { opensAt } = programme;
  return modules.flatMap((module) => [
    ...(isOpen(module.opening, now, opensAt) ? [module.module.id] : []),
    ...module.steps.flatMap((step) => [
      ...(isOpen(step.opening, now, opensAt) ? [step.step.id] : []),
      ...step.blocks
        .filter((one) => one.block.opens !== undefined && isOpen(one.opening, now, opensAt))
        .map((one) => one.block.id),
    ]),
  ]);
}

interface Place {
  readonly step: { readonly id: string };
  readonly block: Block;
}

function placesIn(programme: Programme): readonly Place[] {
  return modulesOf(programme).flatMap(({ steps }) =>
    steps.flatMap((step) => step.blocks.map((block) => ({ step, block }))),
  );
}

/** The blocks in which something may be written now. */
function openPlaces({ modules, now, programme }: WholeRoad): readonly Place[] {
  return modules.flatMap((module) =>
    module.steps.flatMap(({ step, blocks }) =>
      blocks
        .filter((one) => isOpen(one.opening, now, programme.opensAt))
        .map(({ block }) => ({ step, block })),
    ),
  );
}

const choiceIn = (block: Block) =>
  block.kind === 'exercise' ? block.fields.find((field) => field.kind === 'choice') : undefined;

/** Who comes to a door that is shut does what is open beside it. Null: nothing like it is. */
export function openInstead(deed: Deed, road: WholeRoad): Deed | null {
  const turn = <Item>(items: readonly Item[]) =>
    items[JSON.stringify(deed).length % Math.max(1, items.length)];
  if (deed.do === 'step') {
    const open = new Set(openIn(road));
    const steps = road.modules.flatMap((module) => module.steps);
    const found = turn(steps.filter(({ step, doneOn }) => doneOn === null && open.has(step.id)));
    return found === undefined ? null : { do: 'step', id: found.step.id };
  }
  if (deed.do === 'answer') {
    const block = turn(openPlaces(road).filter((place) => choiceIn(place.block) !== undefined))?.block;
    const field = block === undefined ? undefined : choiceIn(block);
    return block === undefined || field?.kind !== 'choice'
      ? null
      : {
          do: 'answer',
          of: block.id,
          field: field.id,
          values: field.options.slice(0, 1).map(({ id }) => id),
        };
  }
  return null;
}

/** Somebody whom a coach of a new unit there lets begin; who walks with another unit already may be given. */
export async function beginReally(
  app: TestApp,
  parts: WalkParts,
  road: Pick<DrawnRoad, 'programme' | 'startsOn' | 'zone'> & {
    /** Null: as the person's settings say. */
    readonly messageTime: CivilTime | null;
  },
  who: ResidentActor | null = null,
): Promise<RealWalk> {
  const place = await aUnit(app);
  await app.owner('update identity.unit set zone = $2 where id = $1', [place.unitId, road.zone]);
  const resident = who ?? (await aResident(app));
  if (who === null) await wants(app, resident, ['email'], road.zone);
  await aRelation(app, resident, place, { since: '2000-01-01T00:00:00.000Z' as Instant });
  const coach = await aStaffMember(app, place);
  const { versionId } = await aStoredVersion(app, {
    organisationId: place.organisationId,
    content: road.programme,
  });
  await app.programmes.reload();
  const { enrolmentId } = await mustRun(
    app.run(coach, beginWalk(parts), {
      residentId: resident.residentId,
      versionId,
      startsOn: road.startsOn,
      messageTime: road.messageTime,
      unitId: null,
    }),
  );
  const which = { residentId: resident.residentId, enrolmentId };
  const written: Written = new Map();
  let groupId: GroupId | null = null;
  const today = (): CivilDate => civilIn(app.clock.now(), road.zone).date;

  const read = async () =>
    mustRun(app.run(resident, readRoad({ ...parts, sealing: app.sealing }), { ...which, stepId: null }));

  async function write(
    where: Place | undefined,
    given: { readonly onDay: CivilDate | null; readonly field: string; readonly values: readonly string[] },
  ): Promise<boolean> {
    if (where === undefined) return false;
    const { step, block } = where;
    const key = `${block.kind === 'diary' ? block.diary : block.id} ${given.onDay ?? ''}`;
    const before = written.get(key);
    // The page shows what stood there, and posts all of it.
    const fields = { ...before?.fields, [`${block.id}.${given.field}`]: given.values };
    const outcome = await app.run(resident, writeEntry(parts), {
      ...which,
      stepId: step.id,
      blockId: block.id,
      onDay: given.onDay,
      fields,
      revision: before?.revision ?? null,
      intent: 'keep',
      privacy: 'coach',
    });
    if (!outcome.ok) return false;
    if (outcome.value.kind !== 'saved') throw new Error(`not saved: ${outcome.value.kind}`);
    written.set(key, { revision: outcome.value.revision, fields });
    return true;
  }

  /** The person fills it in for themselves; what it came to is read where the rules read it. */
  async function answer(deed: Extract<Deed, { do: 'result' }>): Promise<Deed | null> {
    const form = app.library.instrument(deed.instrument, '1');
    if (form === undefined || !placesIn(road.programme).some(({ block }) => isForm(block, deed.instrument)))
      return null;
    const { residentId } = resident;
    const own = withOwnForm(app, form.name);
    const started = await app.run(resident, startForm(own), {
      residentId,
      instrument: form.name,
      orderId: null,
      language: 'sv',
      filledBy: 'resident',
    });
    // Not every form that a drawn programme names is in use.
    if (!started.ok) return null;
    const draft = { residentId, draftId: started.value.draftId, language: 'sv' };
    const changes = answersFor(form, (deed.scores['total'] ?? 0) % 4);
    await mustRun(
      app.run(resident, saveAnswers(own), {
        ...draft,
        revision: 0,
        written: { kind: 'answers', changes },
        at: null,
      }),
    );
    await mustRun(app.run(resident, sendForm(own), { ...draft, unitId: null, to: 'self' }));
    const [row] = await app.owner(
      `select t.result from instruments.result t join instruments.response r on r.resident_id = t.resident_id and r.id = t.response_id
       where t.resident_id = $1 order by r.answered_at desc, r.id desc limit 1`,
      [residentId],
    );
    const result = row?.['result'] as {
      band?: string;
      scales: readonly { score: string; value: number }[];
    };
    const scores = Object.fromEntries(result.scales.map((scale) => [scale.score, scale.value]));
    return { do: 'result', instrument: form.name, scores, band: result.band ?? null };
  }

  /** The unit makes a group and takes the person in, out of the one before. */
  async function joinGroup(startsOn: CivilDate): Promise<boolean> {
    const wish = { programme: road.programme.code, name: 'Tisdagar', startsOn };
    const made = await app.run(coach, makeGroup(parts), wish);
    if (!made.ok) return false;
    if (groupId !== null)
      await mustRun(app.run(coach, changeGroupOfUnit(app), { groupId, change: { kind: 'end' } }));
    ({ groupId } = made.value);
    const { residentId } = resident;
    await mustRun(app.run(coach, addToGroup(parts), { groupId, residentId }));
    return true;
  }

  async function doIt(deed: Deed): Promise<Deed | null> {
    const as = async (outcome: Promise<{ readonly ok: boolean }>) => ((await outcome).ok ? deed : null);
    switch (deed.do) {
      case 'step':
        return as(app.run(resident, finishStep(parts), { ...which, stepId: deed.id }));
      case 'answer': {
        const where = placesIn(road.programme).find(({ block }) => block.id === deed.of);
        const given = { onDay: null, field: deed.field, values: deed.values };
        return (await write(where, given)) ? deed : null;
      }
      case 'diary': {
        const where = openPlaces(await read()).find(({ block }) => block.kind === 'diary');
        const [field, value] = Object.entries(deed.values)[0] ?? ['', 0];
        return (await write(where, { onDay: today(), field, values: [String(value)] })) ? deed : null;
      }
      case 'result':
        return answer(deed);
      case 'event':
        return as(app.run(resident, tellOwnDay(parts), { ...which, eventId: deed.event, day: deed.day }));
      case 'pause':
        return as(app.run(resident, pauseWalk(parts), { ...which, until: deed.until }));
      case 'resume':
        return as(app.run(coach, resumeWalk(parts), which));
      case 'open':
        return as(app.run(coach, adjustWalk(parts), { ...which, change: { kind: 'open', partId: deed.id } }));
      case 'maintenance':
        return as(app.run(coach, moveWalkOn(parts), { ...which, to: 'maintenance' }));
      case 'group':
        return (await joinGroup(deed.startsOn)) ? deed : null;
    }
  }
  return {
    resident,
    coach,
    enrolmentId,
    doIt,
    change: async (change) => {
      await mustRun(app.run(coach, adjustWalk(parts), { ...which, change }));
    },
    road: read,
    end: async () => {
      await mustRun(app.run(resident, endWalk(parts), { ...which, reason: 'stopped', summary: '' }));
    },
  };
}

function isForm(block: Block, instrument: string): boolean {
  return block.kind === 'questionnaire' && block.instrument === instrument;
}
