/** The parts of the guided check as this person meets them. */
import type { HealthCheckPart } from '#modules/instruments/public.ts';
import type { SoFarOfPerson } from '../check/answers-so-far.server.ts';
import type { RequestContext } from '../context.ts';

/** Who has weight and calories hidden may leave out what asks for them (decision 0044). */
export function partsFor(
  { app, site }: RequestContext,
  { hidesBody }: Pick<SoFarOfPerson, 'hidesBody'>,
): readonly HealthCheckPart[] {
  const { parts } = app.library.healthCheck(site.country);
  return parts.map((part) => (hidesBody && part.instrument.bodyMeasure ? { ...part, optional: true } : part));
}
