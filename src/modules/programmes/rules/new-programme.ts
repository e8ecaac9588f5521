/** What a programme is before anything is written in it: one step to write in, and for a whole treatment the time after it. */
import type { Phase, Programme } from './programme.ts';

export interface NewProgramme {
  readonly code: string;
  readonly kind: Programme['kind'];
  readonly title: string;
  readonly sourceLanguage: string;
  readonly languages: readonly string[];
}

function emptyPhase(number: number, kind: Phase['kind'], cadence: Phase['cadence']): Phase {
  const id = String(number);
  return {
    id: `phase-${id}`,
    title: {},
    kind,
    cadence,
    days: kind === 'guided' ? 42 : 180,
    modules: [
      {
        id: `module-${id}`,
        title: {},
        steps: [
          {
            id: `step-${id}`,
            title: {},
            minutes: 10,
            blocks: [{ kind: 'text', id: `block-${id}`, text: {} }],
          },
        ],
      },
    ],
  };
}

/** The texts are still missing: they are written in the studio, and the gate names each. */
export function newProgramme({ code, kind, title, sourceLanguage, languages }: NewProgramme): Programme {
  const guided = emptyPhase(1, 'guided', { kind: 'every', days: 7 });
  return {
    format: 1,
    code,
    kind,
    sourceLanguage,
    languages: [...new Set([sourceLanguage, ...languages])],
    title: { [sourceLanguage]: title },
    summary: {},
    purpose: {},
    forWhom: {},
    evidence: {},
    habits: ['other'],
    minutesPerWeek: 30,
    // Nobody begins a treatment without a professional, unless its makers say so.
    start: kind === 'support' ? 'by-anyone' : 'by-staff',
    reminders: [],
    opensAt: '06:00',
    references: [],
    phases:
      kind === 'support' ? [guided] : [guided, emptyPhase(2, 'maintenance', { kind: 'every', days: 30 })],
  };
}
