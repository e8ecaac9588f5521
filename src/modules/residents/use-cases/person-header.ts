/** Who this is, for the header of a staff page. */
import type { Language } from '#kernel/actor.ts';
import { ageOn, type CivilDate } from '#kernel/dates.ts';
import type { PersonTx } from '#platform/db.ts';
import { shownName } from '../rules/masked.ts';
import { readPerson } from '../store/person.ts';

export interface PersonHeader {
  /** Null under protected identity, and when the keys have been erased. */
  readonly name: string | null;
  /** Full years; null when the person's keys have been erased. */
  readonly age: number | null;
  readonly language: Language;
  readonly isProtected: boolean;
}

/** The header as staff see it. `today` is the civil day where the unit is. Null when there is no such person. */
export async function personHeader(tx: PersonTx, today: CivilDate): Promise<PersonHeader | null> {
  const person = await readPerson(tx);
  if (person === null) return null;
  return {
    name: shownName(person.name, tx.contact),
    age: ageOn(person.birthDate, today),
    language: person.language,
    isProtected: tx.isProtected,
  };
}
