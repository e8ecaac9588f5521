/** What a road has beside the steps in turn: what is always there, and the diaries. */
import type { WholeRoad } from '#modules/enrolments/public.ts';
import { isOpen, type OpenStep } from '#modules/programmes/public.ts';
import type { Explained } from './opening-words.ts';
import { keptUnder } from './rules/diary-days.ts';
import { isInTurn, isReadable, type RoadFacts } from './rules/road-now.ts';
import type { Said } from './rules/said.ts';

export interface BesideRoad {
  /** From the first day on. */
  readonly always: readonly { readonly id: string; readonly label: Said; readonly href: string }[];
  readonly lapse: { readonly label: Said; readonly href: string } | null;
}

export interface DiaryLine {
  readonly id: string;
  readonly title: Said;
  readonly href: string;
  readonly isWritten: boolean;
}

function readableSteps(facts: RoadFacts): readonly OpenStep[] {
  return facts.modules.flatMap((module) => module.steps).filter((step) => isReadable(facts, step));
}

/** Each diary that a readable step shows, at the latest of those steps. */
export function diariesOf(about: Explained, road: WholeRoad, base: string): readonly DiaryLine[] {
  const { facts, programme, say } = about;
  if (road.enrolment.state === 'ended') return [];
  return (programme.diaries ?? []).flatMap((diary) => {
    const places = readableSteps(facts).flatMap(({ step, blocks }) =>
      blocks
        .filter(
          ({ block, opening }) =>
            block.kind === 'diary' && block.diary === diary.id && isOpen(opening, facts.at, facts.opensAt),
        )
        .map(({ block }) => `${base}/steps/${step.id}#at-${block.id}`),
    );
    const place = places.at(-1);
    if (place === undefined) return [];
    const day = keptUnder({ every: diary.every, startedOn: road.enrolment.startedOn }, road.now.date);
    return [
      {
        id: diary.id,
        title: say(diary.title),
        href: place,
        isWritten: road.entries.some((entry) => entry.partId === diary.id && entry.onDay === day),
      },
    ];
  });
}

export function besideOf(about: Explained, base: string): BesideRoad {
  const { facts, programme, say } = about;
  const always = facts.modules.flatMap((module) =>
    module.steps
      .filter((step) => !isInTurn(facts, module, step) && isReadable(facts, step))
      .map(({ step }) => ({ id: step.id, label: say(step.title), href: `${base}/steps/${step.id}` })),
  );
  const { lapse } = programme;
  const place = always.find((one) => one.id === lapse?.leadsTo);
  return {
    always: always.filter((one) => one !== place),
    lapse: lapse === undefined || place === undefined ? null : { label: say(lapse.label), href: place.href },
  };
}
