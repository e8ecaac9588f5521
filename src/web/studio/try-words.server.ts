/** A simulated road in words: its days with what happens, what was done, and what there is to do. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';
import { clock, longDate, namedDay, shortDate } from '#kernel/dates-format.ts';
import type { Happening, TimedDeed } from '#modules/programmes/public.ts';
import { listText } from '#platform/i18n.ts';
import { findPart } from '#modules/programmes/rules/parts.ts';
import {
  askables,
  blockNames,
  diaryNames,
  diaryNumbers,
  doables,
  type Named,
  type Naming,
  ownDays,
  stepNames,
} from './rules/chosen-parts.ts';
import { BLOCK_KINDS } from './rules/new-part.ts';
import { partName, textIn } from './rules/part-names.ts';
import type { RoadDay } from './rules/road-days.ts';
import type { TriedWriting } from './rules/tried-writing.ts';
import { ruleTexts } from './texts/rule-texts.ts';
import { type DeedKind, tryTexts } from './texts/try-texts.ts';

function nameOf(naming: Naming, id: string): string {
  const part = findPart(naming.programme, id)?.part;
  const name = part === undefined ? '' : partName(part, naming.language, naming.programme.sourceLanguage);
  return name === '' ? id : name;
}

/** What can be chosen for a kind of deed; empty where it is about nothing. */
export function deedChoices(kind: DeedKind, naming: Naming): readonly Named[] {
  switch (kind) {
    case 'step':
      return stepNames(naming);
    case 'open':
      return [...doables(naming), ...blockNames(naming, BLOCK_KINDS)];
    case 'answer':
      return askables(naming).map(({ code, title }) => ({ code, title }));
    case 'result':
      return naming.forms.map(({ code, title }) => ({ code, title }));
    case 'diary': {
      const numbers = diaryNumbers(naming);
      return diaryNames(naming).filter((one) =>
        numbers.some((number) => number.code.startsWith(`${one.code} `)),
      );
    }
    case 'event':
      return ownDays(naming);
    default:
      return [];
  }
}

function aboutDeed(
  deed: TimedDeed | Extract<Happening['what'], { kind: 'deed' }>['deed'],
  naming: Naming,
  language: Language,
): string {
  switch (deed.do) {
    case 'step':
    case 'open':
      return nameOf(naming, deed.id);
    case 'answer': {
      const code = `${deed.of} ${deed.field}`;
      const asked = askables(naming).find((one) => one.code === code);
      const answers = deed.values.map(
        (value) => asked?.answers.find((one) => one.code === value)?.title ?? value,
      );
      return `${asked?.title ?? nameOf(naming, deed.of)}: ${answers.join(', ')}`;
    }
    case 'result': {
      const form = naming.forms.find((one) => one.code === deed.instrument);
      const band = form?.bands.find((one) => one.code === deed.band)?.title;
      return [form?.title ?? deed.instrument, Object.values(deed.scores).join(', '), band]
        .filter((one) => one !== undefined)
        .join(', ');
    }
    case 'diary': {
      const written = Object.entries(deed.values).flatMap(([field, value]) =>
        value === null ? [] : [`${nameOf(naming, field)} ${String(value)}`],
      );
      const about = deed.day === undefined ? '' : ` ${shortDate(deed.day, language)}`;
      return `${nameOf(naming, deed.diary)}${about}: ${written.join(', ')}`;
    }
    case 'event':
      return `${nameOf(naming, deed.event)}, ${longDate(deed.day, language)}`;
    case 'group':
      return longDate(deed.startsOn, language);
    case 'pause':
      return deed.until === null ? '' : `– ${longDate(deed.until, language)}`;
    case 'resume':
    case 'maintenance':
      return '';
  }
}

export function writingWords(
  { block, on }: Pick<TriedWriting, 'block' | 'on'>,
  naming: Naming,
  language: Language,
): string {
  return `${shortDate(on, language)}: ${tryTexts(language).wrote({ name: nameOf(naming, block) })}`;
}

export function formWords(
  { title, on }: { readonly title: Readonly<Record<Language, string>>; readonly on: CivilDate },
  language: Language,
): string {
  return `${shortDate(on, language)}: ${tryTexts(language).answered({ name: title[language] })}`;
}

export function deedWords(deed: TimedDeed, naming: Naming, language: Language): string {
  const what = tryTexts(language)
    .did[deed.do]({ name: aboutDeed(deed, naming, language) })
    .trim();
  return `${shortDate(deed.on, language)}: ${what}`;
}

function happeningWords(one: Happening, naming: Naming, language: Language): string {
  const words = tryTexts(language);
  const { what } = one;
  if (what.kind === 'opens') return words.opens[what.part]({ name: nameOf(naming, what.id) });
  const rules = ruleTexts(language);
  if (what.kind === 'message') {
    const by = what.channels?.map((one) => rules.channels[one]) ?? [rules.ownChannels];
    return words.message({ name: nameOf(naming, what.moduleId), by: listText(language, by) });
  }
  if (what.kind === 'flag') {
    const { reason, priority, id } = what.flag;
    return words.flagged({
      priority: rules.priorities[priority],
      reason: textIn(reason, language, naming.programme.sourceLanguage) || id,
    });
  }
  return words.did[what.deed.do]({ name: aboutDeed(what.deed, naming, language) }).trim();
}

export function dayRows(days: readonly RoadDay[], naming: Naming, language: Language) {
  const words = tryTexts(language);
  return days.map((day) => ({
    date: day.date,
    heading: words.dayNumber({ day: namedDay(day.date, language), number: day.number }),
    mark: day.mark === null ? null : words.marks[day.mark],
    rows: day.happenings.map((one, index) => ({
      id: `${String(index)} ${one.instant}`,
      time: clock(one.time, language),
      kind: one.what.kind,
      words: happeningWords(one, naming, language),
    })),
  }));
}
