/** Where sealed texts of this area lie. All of them are care records of the unit that holds the row. */
import type { HolderId } from '#kernel/ids.ts';
import type { SealedPlace } from '#platform/sealing.ts';

export function placeOf(
  table: 'agreement' | 'own_day' | 'goal' | 'goal_sheet' | 'goal_rating' | 'experiment' | 'note' | 'addendum',
  column: string,
  row: { readonly id: string; readonly holder: HolderId },
): SealedPlace {
  return { holder: row.holder, retention: 'care-record', table: `coaching.${table}`, column, row: row.id };
}
