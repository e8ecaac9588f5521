/** One number beside another. */
export interface Comparison {
  readonly is: 'at-least' | 'above' | 'at-most' | 'below' | 'equal';
  readonly value: number;
}

export function compares(found: number, { is, value }: Comparison): boolean {
  switch (is) {
    case 'at-least':
      return found >= value;
    case 'above':
      return found > value;
    case 'at-most':
      return found <= value;
    case 'below':
      return found < value;
    case 'equal':
      return found === value;
  }
}
