/** What a person may begin without being asked: offered at the units that have a way to them. */
import { civilIn, type Instant } from '#kernel/dates.ts';
import { relationsOf } from '#modules/access/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import type { PersonTx } from '#platform/db.ts';
import type { Instrument } from '../rules/instrument.ts';
import { orderable } from '../rules/order-state.ts';
import type { Library } from './load-library.ts';

/** Each form once, in its newest version. None where no unit has a way to the person. */
export async function ownForms(
  tx: PersonTx,
  library: Pick<Library, 'instrumentsFor' | 'ownForms'>,
  now: Instant,
): Promise<readonly Instrument[]> {
  const withWay = new Set((await relationsOf(tx)).flatMap((one) => (one.until === null ? [one.unitId] : [])));
  const units = (await allUnits(tx.db)).filter((one) => withWay.has(one.id));
  const offered = units.flatMap((unit) => {
    const names = library.ownForms(unit.organisationId, unit.country, civilIn(now, unit.zone).date);
    return orderable(library.instrumentsFor(unit.organisationId), unit.country).filter((one) =>
      names.includes(one.name),
    );
  });
  const hides = await hidesBodyMeasures(tx);
  const shown = offered.filter((one) => !hides || !one.bodyMeasure);
  return [...new Map(shown.map((one) => [one.name, one])).values()];
}
