/** What the embedded provider remembers: in memory, bounded, gone with the process. For demo and tests. */
import type { Adapter, AdapterPayload } from 'oidc-provider';

const MOST = 5000;

interface Kept {
  readonly payload: AdapterPayload;
  /** `performance.now()` in milliseconds. */
  readonly until: number;
}

class Shelf {
  readonly #kept = new Map<string, Kept>();

  get(key: string): AdapterPayload | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    if (kept.until > performance.now()) return kept.payload;
    this.#kept.delete(key);
    return undefined;
  }

  put(key: string, payload: AdapterPayload, seconds: number): void {
    this.#kept.delete(key);
    this.#kept.set(key, { payload, until: performance.now() + seconds * 1000 });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > MOST && !oldest.done) this.#kept.delete(oldest.value);
  }

  drop(key: string): void {
    this.#kept.delete(key);
  }

  dropWhere(model: string, fits: (payload: AdapterPayload) => boolean): void {
    for (const [key, kept] of this.#kept)
      if (key.startsWith(`${model}:`) && fits(kept.payload)) this.#kept.delete(key);
  }

  findWhere(model: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, kept] of this.#kept)
      if (key.startsWith(`${model}:`) && fits(kept.payload)) return this.get(key);
    return undefined;
  }
}

const ONE_DAY = 86_400;

/** One memory per provider: two in one process know nothing of each other. */
export function memoryAdapter(): (model: string) => Adapter {
  const shelf = new Shelf();
  return (model) => ({
    upsert: async (id, payload, expiresIn) => shelf.put(`${model}:${id}`, payload, expiresIn ?? ONE_DAY),
    find: async (id) => shelf.get(`${model}:${id}`),
    findByUid: async (uid) => shelf.findWhere(model, (payload) => payload.uid === uid),
    findByUserCode: async (userCode) => shelf.findWhere(model, (payload) => payload.userCode === userCode),
    async consume(id) {
      const payload = shelf.get(`${model}:${id}`);
      // The provider reads `consumed` to see that a code has been used, so it stays until it would have ended anyway.
      if (payload !== undefined)
        payload.consumed = Math.floor((performance.timeOrigin + performance.now()) / 1000);
    },
    destroy: async (id) => shelf.drop(`${model}:${id}`),
    revokeByGrantId: async (grantId) => shelf.dropWhere(model, (payload) => payload.grantId === grantId),
  });
}
