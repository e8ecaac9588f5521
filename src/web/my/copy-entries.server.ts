/** What goes out of the areas into a person's own copy. */
import type { DraftWithText, Flag, Order, StoredFile } from '#modules/instruments/public.ts';
import { type Erasure, readBodyMeasures, readPerson, type Section } from '#modules/residents/public.ts';
import type { PersonTx } from '#platform/db.ts';

/**
 * Field by field: a field that an area adds does not compile before it is named here, with `true` when it goes out.
 * What is `null` is kept, so that "nothing" is told and not left out.
 */
export function entries<T extends object>(
  rows: readonly T[],
  fields: { readonly [K in keyof Required<T>]: boolean },
): Section {
  const told = Object.entries(fields).flatMap(([name, goesOut]) => (goesOut === true ? [name] : []));
  return rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return Object.fromEntries(told.map((name) => [name, values.get(name)]));
  });
}

/** The person as an entry of their own copy. */
export async function personOf(tx: PersonTx): Promise<Section> {
  const person = await readPerson(tx);
  if (person === null) return [];
  const { contact, notify } = person;
  return [
    {
      residentId: person.residentId,
      name: person.name,
      identityNumber: person.identityNumber,
      birthDate: person.birthDate,
      language: person.language,
      informedAt: person.informedAt,
      version: person.version,
      email: contact.email,
      phone: contact.phone,
      address: contact.address,
      municipality: contact.municipality,
      channels: notify.channels,
      remindedAt: notify.time,
      zone: notify.zone,
      browsers: contact.push?.length ?? 0,
    },
  ];
}

/** What went, why, and by which decision or rule. */
export function erasureOf({ id, ground, erasedAt, outcome }: Erasure) {
  return {
    id,
    ground: ground.kind,
    unitId: ground.kind === 'request' ? null : ground.unitId,
    basis: ground.kind === 'request' ? null : ground.basis,
    erasedAt,
    erased: outcome.erased,
    kept: outcome.kept,
  };
}

/** A form that is begun and not sent, with its answers as they were written. */
export function draftEntry(draft: DraftWithText) {
  return {
    id: draft.id,
    holder: draft.holder,
    instrument: draft.instrument,
    formVersion: draft.version,
    orderId: draft.orderId,
    occasion: draft.occasion,
    language: draft.language,
    filledBy: draft.filledBy,
    assignmentId: draft.assignmentId,
    answeredOn: draft.answeredOn,
    atQuestion: draft.at,
    revision: draft.revision,
    startedAt: draft.startedAt,
    savedAt: draft.savedAt,
    text: draft.text,
  };
}

/** A file added to an answer, with its bytes as base64. */
export function fileEntry(file: StoredFile) {
  return {
    id: file.id,
    holder: file.holder,
    draftId: file.draftId,
    responseId: file.responseId,
    name: file.name,
    fileType: file.type,
    bytes: file.bytes,
    addedAt: file.addedAt,
    content: file.content?.toString('base64') ?? null,
  };
}

/** A form the unit asked for. */
export function orderEntry(order: Order) {
  const { reason } = order;
  return {
    id: order.id,
    unitId: order.unitId,
    seriesId: order.seriesId,
    instrument: order.instrument,
    formVersion: order.formVersion,
    package: order.package,
    orderedByAssignmentId: order.orderedBy,
    orderedAt: order.orderedAt,
    opensOn: order.opensOn,
    opensAt: order.opensAt,
    lastDay: order.lastDay,
    closesAt: order.closesAt,
    zone: order.zone,
    state: order.state,
    stateAt: order.stateAt,
    reason: reason.kind === 'said' ? reason.words : null,
    responseId: order.responseId,
    version: order.version,
  };
}

/** An answer that somebody had to look at: why, who had it, and what was done. */
export function flagEntry(flag: Flag) {
  const { done } = flag;
  return {
    id: flag.id,
    unitId: flag.unitId,
    ...(flag.of.kind === 'response' ? { responseId: flag.of.responseId } : { walkId: flag.of.walkId }),
    ruleVersion: flag.ruleVersion,
    reason: flag.reason,
    priority: flag.priority,
    ownerAssignmentId: flag.owner.assignmentId,
    owned: flag.owner.as,
    state: flag.state,
    raisedAt: flag.raisedAt,
    doBy: flag.dueAt,
    seenAt: flag.seenAt,
    seenByAssignmentId: flag.seenBy,
    closedAt: flag.closedAt,
    closedByAssignmentId: flag.closedBy,
    done: done.kind === 'said' ? done.words : null,
    version: flag.version,
  };
}

/** Whether weight and calories are hidden, and who said so last. */
export async function bodyMeasuresOf(tx: PersonTx): Promise<Section> {
  const found = await readBodyMeasures(tx);
  if (found === null) return [];
  const { isHidden, setBy, assignmentId, reason, changedAt } = found;
  return [{ isHidden, setBy, assignmentId, reason, changedAt }];
}
