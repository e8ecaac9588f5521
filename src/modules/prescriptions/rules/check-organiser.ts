/** What a form says about an organiser, read; or what is wrong, at its field. */
import { MOST_IN_LINE } from './check-prescription.ts';

export const ORGANISER_FIELDS = ['name', 'what', 'place', 'phone', 'web'] as const;
export type OrganiserField = (typeof ORGANISER_FIELDS)[number];
export type OrganiserForm = Readonly<Record<OrganiserField, string>>;
export type OrganiserProblem = 'name' | 'what' | 'reach' | 'web' | 'too-long';

/** An address that a person can press: with its host, and nothing but the web. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text)) return false;
  try {
    return new URL(text).hostname.includes('.');
  } catch {
    return false;
  }
}

export function checkOrganiser(form: OrganiserForm):
  | { readonly ok: true; readonly organiser: OrganiserForm }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: OrganiserField; readonly problem: OrganiserProblem }[];
    } {
  const organiser = {
    name: form.name.trim(),
    what: form.what.trim(),
    place: form.place.trim(),
    phone: form.phone.trim(),
    web: form.web.trim(),
  };
  const { name, what, place, phone, web } = organiser;
  const problems = [
    ...ORGANISER_FIELDS.filter((one) => organiser[one].length > MOST_IN_LINE).map(
      (one) => ({ field: one, problem: 'too-long' }) as const,
    ),
    ...(name === '' ? [{ field: 'name', problem: 'name' } as const] : []),
    ...(what === '' ? [{ field: 'what', problem: 'what' } as const] : []),
    // Somebody must be able to find it.
    ...(place === '' && phone === '' && web === '' ? [{ field: 'place', problem: 'reach' } as const] : []),
    ...(web !== '' && !isWebAddress(web) ? [{ field: 'web', problem: 'web' } as const] : []),
  ];
  return problems.length === 0 ? { ok: true, organiser } : { ok: false, problems };
}
