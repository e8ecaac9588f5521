/** When something opens and why, or what it waits for, in words. */
import type { Language } from '#kernel/actor.ts';
import type { CivilTime } from '#kernel/dates.ts';
import { clock, longDate } from '#kernel/dates-format.ts';
import type { Module, OpenModule, Opening, Programme, Step } from '#modules/programmes/public.ts';
import type { RoadFacts } from './rules/road-now.ts';
import { type Say, within } from './rules/said.ts';
import { walkTexts } from './texts/texts.ts';

export interface Explained {
  readonly facts: RoadFacts;
  readonly programme: Programme;
  readonly say: Say;
  readonly language: Language;
  readonly isAlone: boolean;
  readonly hasEnded: boolean;
}

/** The name of a step or module, or of an own day. */
function nameOf({ programme, say }: Explained, id: string | null): string {
  const modules = programme.phases.flatMap((phase) => phase.modules);
  const found = [...modules, ...modules.flatMap((module) => module.steps)].find((one) => one.id === id);
  return found === undefined ? '' : within(say(found.title));
}

function ownDayOf({ programme, say }: Explained, id: string | null): string {
  const found = programme.events?.find((one) => one.id === id);
  return found === undefined ? '' : within(say(found.title));
}

type Ruled = Pick<Module | Step, 'opens'>;

/** Why it opens then, where one reason says it: its own rule, or the pace of its phase. */
function whyThen(about: Explained, part: Ruled, phase: OpenModule['phase'] | null): string {
  const words = walkTexts(about.language).opening;
  const rule = part.opens;
  if (rule === undefined) {
    if (phase === null) return '';
    if (phase.cadence.kind === 'every') return words.every({ days: phase.cadence.days });
    return phase.cadence.kind === 'when-done' ? words.whenDone : '';
  }
  if (!('kind' in rule)) return '';
  if (rule.kind === 'after-done') return words.afterDone({ what: nameOf(about, rule.of), days: rule.days });
  return rule.kind === 'event' ? words.aroundDay({ what: ownDayOf(about, rule.event), days: rule.days }) : '';
}

function waitingWords(about: Explained, opening: Extract<Opening, { kind: 'waits' }>): string {
  const words = walkTexts(about.language).opening.waits;
  switch (opening.for) {
    case 'step':
      return words.step({ what: nameOf(about, opening.of) });
    case 'coach':
      return about.isAlone ? words.coachAlone : words.coach;
    case 'event':
      return words.event({ what: ownDayOf(about, opening.of) });
    case 'answer':
    case 'pause':
    case 'maintenance':
      return words[opening.for];
  }
}

/** For a part that is not open. `phase` is given where its pace says when. */
export function openingWords(
  about: Explained,
  part: Ruled & { readonly opening: Opening },
  phase: OpenModule['phase'] | null,
): string {
  const { facts, language } = about;
  const words = walkTexts(language).opening;
  if (about.hasEnded) return words.waits.after;
  if (part.opening.kind === 'waits') return waitingWords(about, part.opening);
  const when =
    part.opening.on === facts.at.date
      ? words.today({ time: clock(facts.opensAt as CivilTime, language) })
      : words.onDay({ day: longDate(part.opening.on, language) });
  return [when, whyThen(about, part, phase)].filter((one) => one !== '').join(' ');
}
