/** Rounding as it is done by hand. */

/** Rounds half away from zero, after taking away what binary fractions add: 0.1 × 3 must not pass a limit of 0.3. */
export function roundedTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const shifted = Number((Math.abs(value) * factor).toPrecision(14));
  return (Math.sign(value) * Math.round(shifted)) / factor;
}
