/**
 * Seeded chance (mulberry32): the same seed throws the same dice everywhere, so that a case can be made again.
 */
export interface Dice {
  /** A number in [0, 1). */
  roll(): number;
  /** True in `share` of all throws. */
  chance(share: number): boolean;
  /** One of these, each as likely. Throws when there is nothing to choose from. */
  pick<Item>(items: readonly Item[]): Item;
  /** One of these by weight. */
  weighed<Item>(items: readonly (readonly [number, Item])[]): Item;
  bytes(count: number): Uint8Array;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <Item>(items: readonly Item[]): Item => {
    const index = Math.floor(roll() * items.length);
    const [item] = items.slice(index, index + 1);
    if (item === undefined) throw new Error('Nothing to choose from.');
    return item;
  };
  const weighed = <Item>(items: readonly (readonly [number, Item])[]): Item => {
    let rest = roll() * items.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, item] of items) {
      rest -= weight;
      if (rest < 0) return item;
    }
    throw new Error('Nothing to choose from.');
  };
  return {
    roll,
    chance: (share) => roll() < share,
    pick,
    weighed,
    bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(roll() * 256)),
  };
}
