/** A condition as it is when its kind is chosen: about the first thing that it can be about. Null: there is nothing yet. */
import type { Condition } from '#modules/programmes/rules/shape-parts.ts';
import { askables, diaryNumbers, doables, type Naming, ownDays } from './chosen-parts.ts';

export const CONDITION_KINDS = [
  'after-start',
  'after-done',
  'date',
  'answer',
  'score',
  'band',
  'change',
  'diary',
  'coach',
  'group-week',
  'event',
] as const satisfies readonly Condition['kind'][];

interface Asked {
  readonly naming: Naming;
  /** The part whose rule it is: it does not wait for itself. */
  readonly part: string;
  /** The civil day today. */
  readonly today: string;
}

export function newCondition(kind: Condition['kind'], { naming, part, today }: Asked): Condition | null {
  switch (kind) {
    case 'date':
      return { kind, date: today };
    case 'after-start':
      return { kind, days: 7 };
    case 'after-done': {
      const all = doables(naming);
      const own = all.findIndex((one) => one.code === part);
      // The one before it is what is waited for most often.
      const of = own > 0 ? all[own - 1] : all.find((one) => one.code !== part);
      return of === undefined ? null : { kind, of: of.code, days: 7 };
    }
    case 'score':
    case 'change': {
      const form = naming.forms.find((one) => one.scores.length > 0);
      if (form === undefined) return null;
      return kind === 'score'
        ? { kind, instrument: form.code, is: 'at-least', value: 1 }
        : { kind, instrument: form.code, since: 'first', is: 'at-most', value: -1 };
    }
    case 'band': {
      const form = naming.forms.find((one) => one.bands.length > 0);
      const [band] = form?.bands ?? [];
      return form === undefined || band === undefined
        ? null
        : { kind, instrument: form.code, in: [band.code] };
    }
    case 'answer': {
      const question = askables(naming).find((one) => one.answers.length > 0);
      const [answer] = question?.answers ?? [];
      return question === undefined || answer === undefined
        ? null
        : { kind, of: question.of, field: question.field, in: [answer.code] };
    }
    case 'diary': {
      const [number] = diaryNumbers(naming);
      const [diary, field] = number?.code.split(' ') ?? [];
      return diary === undefined || field === undefined
        ? null
        : { kind, diary, field, days: 7, least: 4, is: 'at-least', value: 1 };
    }
    case 'coach':
      return { kind };
    case 'group-week':
      return { kind, week: 1 };
    case 'event': {
      const [event] = ownDays(naming);
      return event === undefined ? null : { kind, event: event.code, days: 0 };
    }
  }
}
