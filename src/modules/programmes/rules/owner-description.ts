/** What the owner says of a version before anybody reviews it: the first part of the review, in the owner's own words. */
export const DESCRIPTION_PARTS = [
  'what',
  'forWhom',
  'notFor',
  'risks',
  'evidence',
  'howLong',
  'responsible',
] as const;
export type DescriptionPart = (typeof DESCRIPTION_PARTS)[number];
/** What is not written yet is empty. */
export type OwnerDescription = Readonly<Record<DescriptionPart, string>>;

/** Told to all who read the catalogue. Risks and what the evidence is worth are for reviewers: the programme tells its own. */
export const PUBLIC_PARTS = ['what', 'forWhom', 'notFor', 'howLong', 'responsible'] as const;
export type PublicDescription = Readonly<Record<(typeof PUBLIC_PARTS)[number], string>>;

export function publicPart(description: OwnerDescription): PublicDescription {
  const { what, forWhom, notFor, howLong, responsible } = description;
  return { what, forWhom, notFor, howLong, responsible };
}

/** The parts that are still to be written. */
export function missingParts(description: OwnerDescription | null): readonly DescriptionPart[] {
  return DESCRIPTION_PARTS.filter((part) => (description?.[part] ?? '') === '');
}
