const PARTS = ['day', 'month', 'year'] as const;

/** The three fields as `2027-03-05`, to be parsed as a civil date; undefined when all are empty. */
export function dateFromForm(form: FormData, name: string): string | undefined {
  const read = (part: (typeof PARTS)[number]) => {
    const value = form.get(`${name}-${part}`);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [day, month, year] = [read('day'), read('month'), read('year')];
  if (`${day}${month}${year}` === '') return undefined;
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
