/** Every FHIRPath expression of a form, with the item it belongs to. */
import { allItems, type Expression, type Form, type Item } from './form.ts';

export interface PlacedExpression {
  /** Undefined: the form's own. */
  readonly linkId: string | undefined;
  readonly path: string;
}

function inItem(item: Item): readonly string[] {
  const asked =
    item.type === 'group' || item.type === 'display' ? [] : [item.calculated, item.initialExpression];
  return [item.enableExpression, ...asked].flatMap((path) => path ?? []);
}
const pathsOf = (list: readonly Pick<Expression, 'path'>[]) => list.map(({ path }) => path);

export function expressionsIn(form: Form): readonly PlacedExpression[] {
  return [
    ...[...pathsOf(form.variables), ...pathsOf(form.constraints)].map((path) => ({
      linkId: undefined,
      path,
    })),
    ...allItems(form.items).flatMap((item) =>
      [...inItem(item), ...pathsOf(item.variables), ...pathsOf(item.constraints)].map((path) => ({
        linkId: item.linkId,
        path,
      })),
    ),
  ];
}
