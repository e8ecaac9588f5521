/** Conversations as pages show them: one command per page, the reading marks what was shown as read. */
import * as z from 'zod';
import type { Language } from '#kernel/actor.ts';
import { civilIn, type Instant, type Zone } from '#kernel/dates.ts';
import { longDate, longDateTime } from '#kernel/dates-format.ts';
import { idSchema, type UnitId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { relationsOf } from '#modules/access/public.ts';
import { allUnits, staffMembers, type Unit } from '#modules/identity/public.ts';
import {
  isPromising,
  markRead,
  type Message,
  type NamedAttachment,
  namedAttachments,
  promiseState,
  type PromiseState,
  readMessages,
  readThreads,
  type Thread,
} from '#modules/messaging/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { readHead } from '../work/person-head.server.ts';

const PAGE = 30;

export interface ShownMessage {
  readonly id: string;
  readonly by: 'resident' | 'staff';
  /** Name of the member of staff; null for the resident and for somebody no longer in the register. */
  readonly name: string | null;
  readonly when: string;
  readonly dateTime: Instant;
  /** Null when erased. */
  readonly body: string | null;
  readonly isRead: boolean;
  /** When the other side read it; null: not yet. */
  readonly read: string | null;
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

export interface Conversation {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly phone: string;
  readonly promise: { readonly state: PromiseState; readonly day: string | null };
  /** The last day of support, after which no answer is promised; null: there is none. */
  readonly support: { readonly isOver: boolean; readonly lastDay: string } | null;
  /** The person's wish to be called: since when, or when it was last done. */
  readonly call: { readonly asked: string | null; readonly done: string | null };
  /** The oldest first, as a conversation is read. */
  readonly messages: readonly ShownMessage[];
  /** Give it as `before` for earlier ones; null when this is the beginning. */
  readonly earlier: string | null;
}

interface Reader {
  readonly side: 'resident' | 'staff';
  readonly language: Language;
  readonly now: Instant;
}

async function conversationOf(
  tx: PersonTx,
  given: { unit: Unit; thread: Thread | undefined; before: Message['id'] | null },
  reader: Reader,
): Promise<Conversation> {
  const { unit, thread } = given;
  const found =
    thread === undefined
      ? []
      : await readMessages(tx, { threadId: thread.id, before: given.before, limit: PAGE + 1 });
  const page = found.slice(0, PAGE);
  const authors = page.flatMap((message) =>
    message.author.kind === 'staff' ? [message.author.staffId] : [],
  );
  const names = new Map(
    (await staffMembers(tx.db, [...new Set(authors)])).map((member) => [member.id, member.name]),
  );
  if (thread !== undefined && given.before === null) await markRead(tx, thread.id, reader.side, reader.now);
  const files = await namedAttachments(
    tx,
    page.map((message) => message.id),
  );
  const whenOf = (at: Instant | null | undefined) =>
    at === null || at === undefined ? null : longDateTime(at, unit.zone, reader.language);
  const answerOn = thread?.answerOn ?? null;
  const lastDay = thread?.promisedUntil ?? null;
  const today = civilIn(reader.now, unit.zone).date;
  return {
    unitId: unit.id,
    unitName: unit.names[reader.language],
    phone: unit.phone,
    promise: {
      state: promiseState(answerOn, today),
      day: answerOn === null ? null : longDate(answerOn, reader.language),
    },
    support:
      lastDay === null
        ? null
        : { isOver: !isPromising(lastDay, today), lastDay: longDate(lastDay, reader.language) },
    call: { asked: whenOf(thread?.callAskedAt), done: whenOf(thread?.calledAt) },
    messages: page
      .toReversed()
      .map((message) => shown(message, { names, files }, { zone: unit.zone, language: reader.language })),
    earlier: found.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

function shown(
  message: Message,
  known: { names: ReadonlyMap<string, string>; files: readonly NamedAttachment[] },
  where: { zone: Zone; language: Language },
): ShownMessage {
  return {
    id: message.id,
    by: message.author.kind,
    name: message.author.kind === 'staff' ? (known.names.get(message.author.staffId) ?? null) : null,
    when: longDateTime(message.sentAt, where.zone, where.language),
    dateTime: message.sentAt,
    body: message.body,
    isRead: message.readAt !== null,
    read: message.readAt === null ? null : longDateTime(message.readAt, where.zone, where.language),
    files: known.files.flatMap(({ id, messageId, name }) =>
      messageId === message.id && name !== null ? [{ id, name }] : [],
    ),
  };
}

const Language3 = z.enum(['sv', 'fi', 'en']);

/** The resident's page: whom one can write to, and the conversation that is open (the only one, or the one chosen). */
export const myConversations = command({
  name: 'my.messages',
  input: z.strictObject({
    language: Language3,
    unitId: idSchema<'unit'>().nullable(),
    before: idSchema<'message'>().nullable(),
  }),
  async run(context, input) {
    if (context.actor.kind !== 'resident') {
      context.reference('residents-only');
      return refused('not-found');
    }
    const opened = await context.person({
      residentId: context.actor.residentId,
      action: 'read',
      resource: 'message',
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const units = await allUnits(tx.db);
    const threads = await readThreads(tx);
    const current = (await relationsOf(tx))
      .filter((relation) => relation.until === null || relation.until > context.now)
      .map((relation) => relation.unitId);
    const known = units.filter(
      (unit) => current.includes(unit.id) || threads.some((thread) => thread.unitId === unit.id),
    );
    const unit =
      input.unitId === null
        ? known.length === 1
          ? known[0]
          : undefined
        : known.find((one) => one.id === input.unitId);
    if (input.unitId !== null && unit === undefined) return refused('not-found');
    return done({
      choices: known.map((one) => ({
        unitId: one.id,
        name: one.names[input.language],
        unread: threads.find((thread) => thread.unitId === one.id)?.unreadByResident ?? 0,
      })),
      mayWrite: unit !== undefined && current.includes(unit.id),
      open:
        unit === undefined
          ? null
          : await conversationOf(
              tx,
              { unit, thread: threads.find((thread) => thread.unitId === unit.id), before: input.before },
              { side: 'resident', language: input.language, now: context.now },
            ),
    });
  },
});

/** The staff page: the unit's own conversation with one resident. */
export const residentConversation = command({
  name: 'work.messages',
  input: z.strictObject({
    language: Language3,
    residentId: idSchema<'resident'>(),
    before: idSchema<'message'>().nullable(),
  }),
  async run(context, input) {
    const { actor } = context;
    if (actor.kind !== 'staff') {
      context.reference('staff-only');
      return refused('not-found');
    }
    const opened = await context.person({
      residentId: input.residentId,
      action: 'read',
      resource: 'message',
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
    if (unit === undefined) return refused('not-found');
    const thread = (await readThreads(tx)).find((one) => one.unitId === unit.id);
    return done({
      head: await readHead(tx, {
        now: context.now,
        today: civilIn(context.now, unit.zone).date,
        language: input.language,
      }),
      conversation: await conversationOf(
        tx,
        { unit, thread, before: input.before },
        { side: 'staff', language: input.language, now: context.now },
      ),
    });
  },
});
