/** A row of the access log as a sentence that a person can judge: who, where, did what, when, and why. */
import type { Language } from '#kernel/actor.ts';
import type { Instant, Zone } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import { texts } from '#platform/i18n.ts';
import { en } from '../texts/en.ts';
import { fi } from '../texts/fi.ts';
import { sv } from '../texts/sv.ts';
import type { LogTexts, Thing, Verb, WhyCode } from '../texts/texts.ts';

/** What the sentence needs of a row. Action and resource are texts: the log outlives the code that wrote it. */
export interface LogRow {
  readonly at: Instant;
  readonly who:
    | { readonly kind: 'resident' }
    /** Somebody in a group that the person shares something with. */
    | { readonly kind: 'member' }
    | { readonly kind: 'system'; readonly job: string }
    | { readonly kind: 'client'; readonly name: string | null }
    | {
        readonly kind: 'staff';
        readonly id: string;
        readonly name: string | null;
        readonly title: Readonly<Record<Language, string>> | null;
      };
  readonly unitNames: Readonly<Record<Language, string>> | null;
  /** The other unit whose data was passed to; null for what the reader's own unit holds. */
  readonly otherUnitNames: Readonly<Record<Language, string>> | null;
  readonly action: string;
  readonly resource: string;
  readonly reason: string | null;
  readonly rule: string;
}

export interface LogSentence {
  readonly sentence: string;
  readonly why: string;
  /** The staff member's own words, when they had to give some. */
  readonly reason: string | null;
}

const WHY: Readonly<Record<string, WhyCode>> = {
  'relation-own-unit': 'relation',
  'relation-own-drawer': 'relation',
  'client-relation': 'relation',
  'unit-list': 'list',
  'same-organisation': 'same-organisation',
  'consent-between-organisations': 'consent',
  'emergency-opening': 'emergency',
  'own-data': 'own',
  'own-group': 'group',
};

function logTexts(language: Language): LogTexts {
  return texts(language, { sv, fi, en });
}

function whyOf({ rule, reason }: LogRow): WhyCode {
  if (rule.startsWith('service-job:')) return 'service';
  // Where the law asks for no words there are none to be told of.
  if (rule === 'same-organisation' && reason === null) return 'same-organisation-relation';
  return Object.hasOwn(WHY, rule) ? (WHY[rule] ?? 'unknown') : 'unknown';
}

function known<T>(table: Readonly<Record<string, T>>, name: string, otherwise: T): T {
  return Object.hasOwn(table, name) ? (table[name] ?? otherwise) : otherwise;
}

/** Who, with title and unit. */
export function whoWords(row: LogRow, language: Language): string {
  const words = logTexts(language);
  switch (row.who.kind) {
    case 'resident':
      return words.you;
    case 'member':
      return words.member;
    case 'system':
      return words.service;
    case 'client':
      return words.whoAt({
        name: row.who.name ?? words.someone,
        title: null,
        unit: row.unitNames?.[language] ?? null,
      });
    case 'staff':
      return words.whoAt({
        name: row.who.name ?? words.someone,
        title: row.who.title?.[language].toLocaleLowerCase(language) ?? null,
        unit: row.unitNames?.[language] ?? null,
      });
  }
}

function isServiceMail(row: LogRow): boolean {
  return row.who.kind === 'system' && row.action === 'send';
}

/** What was done, without who and when: `läste dina svar`. */
export function deedWords(row: LogRow, language: Language): string {
  const words = logTexts(language);
  if (row.rule === 'unit-list') return words.deeds.inList;
  if (isServiceMail(row)) return words.deeds.serviceSent;
  if (row.who.kind === 'member') return words.deeds.inGroup;
  const verb: Verb = known(words.verbs, row.action, words.verbs.unknown);
  const thing: Thing = known(words.things, row.resource, words.things.unknown);
  const did = `${row.who.kind === 'resident' ? verb.you : verb.other} ${thing[verb.takes]}`;
  return row.otherUnitNames === null ? did : words.deeds.atUnit({ did, unit: row.otherUnitNames[language] });
}

export function whyWords(row: LogRow, language: Language): string {
  return logTexts(language).why[whyOf(row)];
}

export function reasonWords(reason: string, language: Language): string {
  return logTexts(language).statedReason({ reason });
}

/** The sentence of one row, in the reader's language and the zone where they live. */
export function logSentence(
  row: LogRow,
  reader: { readonly language: Language; readonly zone: Zone },
): LogSentence {
  const words = logTexts(reader.language);
  const when = longDateTime(row.at, reader.zone, reader.language);
  const who = whoWords(row, reader.language);
  const said = () => {
    if (row.rule === 'unit-list') return words.inList({ who, when });
    if (isServiceMail(row)) return words.serviceSent({ when });
    return words.sentence({ who, did: deedWords(row, reader.language), when });
  };
  return {
    sentence: said(),
    why: whyWords(row, reader.language),
    reason: row.reason === null ? null : reasonWords(row.reason, reader.language),
  };
}
