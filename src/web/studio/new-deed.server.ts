/** What there is to fill in for a new deed on a road that is tried, and what was filled in as the deed it means. */
import { type CivilTime, civilTime } from '#kernel/dates.ts';
import { field, fieldList } from '../shell/requests.ts';
import { askables, diaryNumbers, type Named, type Naming } from './rules/chosen-parts.ts';
import type { DeedKind } from './texts/try-texts.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A part that a deed is about asks for more than its name. */
export interface AskedOfDeed {
  /** Each may stay empty, but not all of them. */
  readonly numbers: readonly Named[];
  readonly levels: readonly Named[];
  readonly answers: readonly Named[];
}

const NOTHING: AskedOfDeed = { numbers: [], levels: [], answers: [] };

export function askedOfDeed(kind: DeedKind, about: string, naming: Naming): AskedOfDeed {
  switch (kind) {
    case 'result': {
      const form = naming.forms.find((one) => one.code === about);
      return form === undefined ? NOTHING : { ...NOTHING, numbers: form.scores, levels: form.bands };
    }
    case 'diary': {
      const prefix = `${about} `;
      const numbers = diaryNumbers(naming)
        .filter((one) => one.code.startsWith(prefix))
        .map((one) => ({ ...one, code: one.code.slice(prefix.length) }));
      return { ...NOTHING, numbers };
    }
    case 'answer':
      return { ...NOTHING, answers: askables(naming).find((one) => one.code === about)?.answers ?? [] };
    default:
      return NOTHING;
  }
}

/** The numbers that were filled in; null where one of them is none. */
function numbersIn(posted: Fields, asked: readonly Named[]): Readonly<Record<string, number>> | null {
  const filled = asked.flatMap(({ code }) => {
    const text = field(posted, `new-number-${code}`).trim().replace(',', '.');
    return text === '' ? [] : [[code, Number(text)] as const];
  });
  return filled.every(([, value]) => Number.isFinite(value)) ? Object.fromEntries(filled) : null;
}

function isEmpty(numbers: object): boolean {
  return Object.keys(numbers).length === 0;
}

const NOON: CivilTime = civilTime('12:00');

/** The fields of a new deed as what they mean; undefined where something is missing. */
export function newDeed(posted: Fields, kind: DeedKind, naming: Naming): object | undefined {
  const text = (name: string) => field(posted, `new-${name}`).trim();
  const about = text('what');
  const asked = askedOfDeed(kind, about, naming);
  const when = { on: text('on'), at: text('at') === '' ? NOON : text('at') };
  switch (kind) {
    case 'step':
    case 'open':
      return { do: kind, id: about, ...when };
    case 'answer': {
      const [of = '', question = ''] = about.split(' ');
      const values = asked.answers
        .map((one) => one.code)
        .filter((code) => fieldList(posted, 'new-answers').includes(code));
      return values.length === 0 ? undefined : { do: kind, of, field: question, values, ...when };
    }
    case 'result': {
      const scores = numbersIn(posted, asked.numbers);
      const band = asked.levels.find((one) => one.code === text('level'))?.code ?? null;
      if (scores === null || (isEmpty(scores) && band === null)) return undefined;
      return { do: kind, instrument: about, scores, band, ...when };
    }
    case 'diary': {
      const values = numbersIn(posted, asked.numbers);
      if (values === null || isEmpty(values)) return undefined;
      return { do: kind, diary: about, values, ...when };
    }
    case 'event':
      return { do: kind, event: about, day: text('day'), ...when };
    case 'group':
      // On the first day the walk begins with it.
      return {
        do: kind,
        startsOn: text('day'),
        ...(when.on === field(posted, 'start').trim() ? { begins: true } : {}),
        ...when,
      };
    case 'pause':
      return { do: kind, until: text('day') === '' ? null : text('day'), ...when };
    case 'resume':
    case 'maintenance':
      return { do: kind, ...when };
  }
}
