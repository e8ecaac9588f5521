/** One step as its page shows it, from a road: one that is walked, or one that is tried in the studio. */
import type { Language } from '#kernel/actor.ts';
import { namedDay } from '#kernel/dates-format.ts';
import type { WholeRoad } from '#modules/enrolments/public.ts';
import { isOpen, type OpenStep } from '#modules/programmes/public.ts';
import type { BlockView } from './block-shapes.ts';
import { blockView } from './block-view.ts';
import { openingWords } from './opening-words.ts';
import { factsOf, isInTurn, isReadable, type RoadFacts } from './rules/road-now.ts';
import { languageName } from './rules/language-name.ts';
import { languageChoices } from './rules/read-in.ts';
import { heard } from './rules/said.ts';
import type { BlockReader } from './writing-view.ts';

interface Neighbour {
  readonly title: { readonly text: string; readonly lang: string | null };
  readonly href: string | null;
  /** When and why it opens, where it has not. */
  readonly opens: string | null;
}

/** The steps before and after this one, as the road stands. */
function neighboursOf(
  about: Parameters<typeof openingWords>[0],
  stepId: string,
  base: string,
): { readonly previous: Neighbour | null; readonly next: Neighbour | null } {
  const { facts, say } = about;
  const all = facts.modules.flatMap((module) => module.steps.map((step) => ({ module, step })));
  const at = all.findIndex(({ step }) => step.step.id === stepId);
  const inTurn = (one: (typeof all)[number]) => isInTurn(facts, one.module, one.step);
  const shown = ({ module, step }: (typeof all)[number]): Neighbour => {
    const isOpenNow = isReadable(facts, step);
    const isModuleOpen = isOpen(module.opening, facts.at, facts.opensAt);
    return {
      title: say(step.step.title),
      href: isOpenNow ? `${base}/steps/${step.step.id}` : null,
      opens: isOpenNow
        ? null
        : isModuleOpen
          ? openingWords(about, { ...step.step, opening: step.opening }, null)
          : openingWords(about, { ...module.module, opening: module.opening }, module.phase),
    };
  };
  // What waits for something else than a day says nothing here: the road tells of it.
  const before = all.slice(0, Math.max(0, at)).filter(inTurn);
  const previous = before.findLast(({ step }) => isReadable(facts, step));
  const next = all
    .slice(at + 1)
    .filter(inTurn)
    .find(({ step }) => isReadable(facts, step) || step.opening.kind === 'from');
  return {
    previous: previous === undefined ? null : shown(previous),
    next: next === undefined ? null : shown(next),
  };
}

function blocksOfStep(reader: BlockReader, facts: RoadFacts, { blocks }: OpenStep): readonly BlockView[] {
  return blocks
    .filter(({ opening }) => isOpen(opening, facts.at, facts.opensAt))
    .map(({ block }) => blockView(reader, block));
}

interface StepReader
  extends Pick<BlockReader, 'names' | 'fileAt' | 'photosAt' | 'sharedAt' | 'form' | 'day'> {
  readonly language: Language;
  /** The address of the road. */
  readonly base: string;
}

export function stepView(road: WholeRoad, step: OpenStep, given: StepReader) {
  const { language, base, ...rest } = given;
  const facts = factsOf(road);
  const reader = { language, readIn: road.enrolment.readIn };
  const { say, others } = heard(road.programme, reader);
  const isAlone = road.enrolment.holder === road.residentId;
  const about = { facts, programme: road.programme, say, language, isAlone, hasEnded: false };
  const module = facts.modules.find((one) => one.steps.includes(step));
  const view = {
    title: say(step.step.title),
    part: module === undefined ? null : say(module.module.title),
    minutes: step.step.minutes,
    doneOn: step.doneOn === null ? null : namedDay(step.doneOn, language),
    isAlone,
    hasEnded: road.enrolment.state === 'ended',
    blocks: blocksOfStep({ road, say, language, isAlone, ...rest }, facts, step),
    ...neighboursOf(about, step.step.id, base),
  };
  return {
    ...view,
    readable: languageChoices(road.programme, reader),
    otherLanguages: others().map((tag) => languageName(tag, language)),
  };
}

export type StepView = ReturnType<typeof stepView>;
