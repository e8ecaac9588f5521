/** What goes out of the areas into a person's own copy. */
import { type Erasure, readPerson, type Section } from '#modules/residents/public.ts';
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
      notifyByEmail: notify.email,
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
