/** Tables as text (RFC 4180): commas, quotes where they are needed, one line break of two characters. */

export type Cell = string | number | null;

function written(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The header and the rows; an empty cell is nothing known, and why stands in a column of its own. */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
}
