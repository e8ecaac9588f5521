/** What staff ask a person to fill in, and what became of it. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { type CivilDate, civilIn, parseCivilDate, type Zone } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import { type AssignmentId, idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, type StaffMember, staffByAssignment, type Unit } from '#modules/identity/public.ts';
import {
  type Draft,
  type Library,
  type Order,
  orderable,
  type OrderContent,
  readDrafts,
  readOrders,
  UNDECIDED,
  WAITING,
} from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import { listText } from '#platform/i18n.ts';
import { field } from '../shell/requests.ts';
import { readHead } from '../work/person-head.server.ts';
import { formsTexts, type OrderProblem } from './texts/texts.ts';

/** The form's name in the version that was asked, or in the newest one. */
export function titleOf(
  library: Pick<Library, 'instrument' | 'instruments'>,
  order: Pick<Order, 'instrument' | 'formVersion'>,
  language: Language,
): string {
  const found =
    library.instrument(order.instrument, order.formVersion ?? '') ??
    library.instruments().findLast((one) => one.name === order.instrument);
  return found?.title[language] ?? order.instrument;
}

interface Reading {
  readonly library: Pick<Library, 'instrument' | 'instruments'>;
  readonly language: Language;
  readonly zone: Zone;
  readonly names: ReadonlyMap<AssignmentId, StaffMember>;
}

function shownOrder(order: Order, all: readonly Order[], { library, language, zone, names }: Reading) {
  const isUndecided = UNDECIDED.includes(order.state);
  return {
    id: order.id,
    form: titleOf(library, order, language),
    from: shortDate(order.opensOn, language),
    to: shortDate(order.lastDay, language),
    state: order.state,
    when: shortDate(civilIn(order.stateAt, zone).date, language),
    reason: order.reason,
    by: names.get(order.orderedBy)?.name ?? '',
    mayWithdraw: isUndecided,
    mayFill: WAITING.includes(order.state),
    hasRest: all.some(
      (one) =>
        one.seriesId === order.seriesId &&
        one.instrument === order.instrument &&
        one.opensAt > order.opensAt &&
        UNDECIDED.includes(one.state),
    ),
  };
}

/** Begun at the unit: anybody there goes on with it. */
function shownDraft(draft: Draft, { library, language, zone, names }: Reading) {
  const by = draft.assignmentId === null ? undefined : names.get(draft.assignmentId);
  return {
    id: draft.id,
    form: library.instrument(draft.instrument, draft.version)?.title[language] ?? draft.instrument,
    how: draft.filledBy,
    by: by?.name ?? '',
    saved: shortDate(civilIn(draft.savedAt, zone).date, language),
  };
}

/** What can be asked for today: packages first, each with the names of its forms. */
function choicesOf({ library }: OrderContent, unit: Unit, reader: { today: CivilDate; language: Language }) {
  const { today, language } = reader;
  const forms = orderable(library.instrumentsFor(unit.organisationId), unit.country);
  const nameOf = (name: string) => forms.find((one) => one.name === name)?.title[language] ?? name;
  const packages = library.packages(unit.country, today).map((one) => ({
    value: `package:${one.code}`,
    label: formsTexts(language).staff.packageOption({
      title: one.title[language],
      forms: listText(language, one.instruments.map(nameOf)),
    }),
  }));
  const alone = forms.map((one) => ({ value: `form:${one.name}`, label: one.title[language] }));
  return [...packages, ...alone.toSorted((one, other) => one.label.localeCompare(other.label, language))];
}

/** The person's header, everything that was asked for, and what can be. */
export function readFormsPage(content: OrderContent & { readonly library: Library }) {
  return command({
    name: 'work.read-forms',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, { residentId, language }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'response' });
      if (!opened.ok) return opened;
      const { actor } = context;
      const tx = opened.value;
      const unit = (await allUnits(tx.db)).find((one) => actor.kind === 'staff' && one.id === actor.unitId);
      if (unit === undefined) return refused('not-found');
      const today = civilIn(context.now, unit.zone).date;
      const head = await readHead(tx, { now: context.now, today, language });
      if (head === null) return refused('not-found');
      const orders = (await readOrders(tx)).filter((one) => one.unitId === unit.id);
      const drafts = await readDrafts(tx, unit.id);
      const names = await staffByAssignment(tx.db, [
        ...orders.map((one) => one.orderedBy),
        ...drafts.flatMap((one) => one.assignmentId ?? []),
      ]);
      const reading = { library: content.library, language, zone: unit.zone, names };
      const template = content.packs[unit.country].forms;
      return done({
        head,
        orders: orders.map((one) => shownOrder(one, orders, reading)).toReversed(),
        begun: drafts.map((draft) => shownDraft(draft, reading)),
        choices: choicesOf(content, unit, { today, language }),
        days: template.answerWithinDays,
        most: template.mostTimes,
        today,
      });
    },
  });
}

type Posted = Readonly<Record<string, string | readonly string[]>>;
type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: OrderProblem };
const wrong = (problem: OrderProblem) => ({ ok: false, problem }) as const;

function whatOf(written: string): Asked<unknown> {
  const [kind, name = ''] = written.split(':');
  if (name === '') return wrong('what');
  if (kind === 'package') return { ok: true, value: { kind: 'package', code: name } };
  return kind === 'form' ? { ok: true, value: { kind: 'form', name } } : wrong('what');
}

function whenOf(posted: Posted): Asked<unknown> {
  if (field(posted, 'when') !== 'on') return { ok: true, value: { kind: 'now' } };
  const day = parseCivilDate(field(posted, 'day').trim());
  return day.ok ? { ok: true, value: { kind: 'on', day: day.value } } : wrong('day');
}

const WHOLE = /^[1-9]\d{0,3}$/;

function recurrenceOf(posted: Posted): Asked<unknown> {
  const unit = field(posted, 'how');
  if (unit !== 'days' && unit !== 'weeks') return { ok: true, value: { kind: 'once' } };
  const every = field(posted, 'every').trim();
  if (!WHOLE.test(every) || Number(every) > 366) return wrong('every');
  const [times, until] = [field(posted, 'times').trim(), field(posted, 'until').trim()];
  if ((times === '') === (until === '')) return wrong('end');
  const recurring = { kind: 'recurring', every: Number(every), unit };
  if (until !== '') {
    const day = parseCivilDate(until);
    return day.ok
      ? { ok: true, value: { ...recurring, end: { kind: 'until', day: day.value } } }
      : wrong('end');
  }
  if (!WHOLE.test(times)) return wrong('end');
  if (Number(times) > 1000) return wrong('too-many');
  return { ok: true, value: { ...recurring, end: { kind: 'times', times: Number(times) } } };
}

/** What the form asks for, or the first thing that is wrong with it. */
export function readOrderForm(
  posted: Posted,
): Asked<Readonly<Record<'what' | 'when' | 'recurrence', unknown>>> {
  const what = whatOf(field(posted, 'what'));
  if (!what.ok) return what;
  const when = whenOf(posted);
  if (!when.ok) return when;
  const recurrence = recurrenceOf(posted);
  if (!recurrence.ok) return recurrence;
  return { ok: true, value: { what: what.value, when: when.value, recurrence: recurrence.value } };
}
