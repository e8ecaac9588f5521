/**
 * Counts and seed of proofs. `npm test` takes small counts and a fixed seed, `npm run proof` multiplies the counts and
 * draws a seed; both are printed.
 */
const FIXED_SEED = 20_270_314;

function wholeNumber(name: string, otherwise: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`${name} is a whole number above zero, not ${text}`);
  return value;
}

/** The seed of this run: the same seed gives the same cases. */
export function proofSeed(): number {
  return wholeNumber('VANDRA_SEED', FIXED_SEED);
}

/**
 * How often something is tried: the small count of `npm test` times VANDRA_PROOF. Printed in a proof, with the seed. What takes
 * long even once is tried `inTests` times in `npm test`.
 */
export function proofCount(what: string, small: number, { inTests = small } = {}): number {
  if (process.env['VANDRA_PROOF'] === undefined) return inTests;
  const count = small * wholeNumber('VANDRA_PROOF', 1);
  process.stdout.write(`proof: ${count} ${what}, seed ${proofSeed()}\n`);
  return count;
}

/** The parameters of a fast-check property. */
export function propertySettings(what: string, small: number): { numRuns: number; seed: number } {
  return { numRuns: proofCount(what, small), seed: proofSeed() };
}
