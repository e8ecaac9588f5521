/** What was posted to a part of a goal and not saved. */
export interface PartNotSaved {
  readonly why: 'faulty' | 'changed-meanwhile' | 'rated' | 'no-levels' | 'closed';
  /** By the name of the field: what is wrong with it. */
  readonly faults: Readonly<Record<string, string>>;
  readonly posted: Readonly<Record<string, readonly string[]>>;
}
