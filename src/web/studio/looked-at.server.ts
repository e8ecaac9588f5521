/** A look that an address leads to: the day on which a part of the road is open, as far as the road comes to it by itself. */
import { type Block, type Programme, type Step, stepsOf } from '#modules/programmes/public.ts';
import type { RequestContext } from '../context.ts';
import { play, readSetting, type Setting } from './try.server.ts';

interface Pointed {
  readonly step: Step;
  readonly block: Block | undefined;
}

/** The step of a part: its own, or the first of a module or a phase. */
function pointedAt(content: Programme, part: string): Pointed | undefined {
  for (const step of stepsOf(content)) {
    const block = step.blocks.find((one) => one.id === part);
    if (step.id === part || block !== undefined) return { step, block };
  }
  const phase = content.phases.find(
    (one) => one.id === part || one.modules.some((module) => module.id === part),
  );
  const module = phase?.modules.find((one) => one.id === part) ?? phase?.modules[0];
  const [step] = module?.steps ?? [];
  return step === undefined ? undefined : { step, block: undefined };
}

/** Whether a part can be looked at in a step: the programme itself, its diaries and flags cannot. */
export function canBeLookedAt(content: Programme, part: string): boolean {
  return pointedAt(content, part) !== undefined;
}

/** What opens for nobody who only does each step is opened by the coach, so that it can be seen; the road says so. */
export function settingAt(here: RequestContext, content: Programme, begun: Setting, part: string): Setting {
  const pointed = pointedAt(content, part);
  if (pointed === undefined) return begun;
  const { step, block } = pointed;
  const [only] = block?.countries ?? [];
  const country =
    block?.countries?.includes(begun.country) === false ? (only ?? begun.country) : begun.country;
  const setting = { ...begun, country, step: step.id };
  const { read } = readSetting(setting, content);
  if (read === null) return setting;
  const openings = play(here, content, read, setting);
  const wanted = [step.id, ...(block?.opens === undefined ? [] : [block.id])];
  const days = wanted.map(
    (id) => openings.find((one) => one.what.kind === 'opens' && one.what.id === id)?.date ?? null,
  );
  const opened = wanted.filter((_, index) => days[index] === null);
  return {
    ...setting,
    deeds: opened.map((id) => JSON.stringify({ do: 'open', id, on: begun.start })),
    day: days.reduce<string>((last, day) => (day !== null && day > last ? day : last), begun.start),
  };
}
