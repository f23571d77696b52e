import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  model: string;
  id: string;
  payload: AdapterPayload;
  until: number;
}

const keptAtMost = 10_000;

/** What the sign-in remembers between two requests. It lives in this process alone: after a restart people sign in again. */
export class ShortMemory {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly now: () => number) {}

  adapter(model: string): Adapter {
    return {
      upsert: async (id, payload, expiresIn = 3_600) => this.keep({ model, id, payload, until: this.now() + expiresIn * 1_000 }),
      find: async (id) => this.find(`${model}:${id}`),
      findByUid: async (uid) => this.search(model, (payload) => payload.uid === uid),
      findByUserCode: async (userCode) => this.search(model, (payload) => payload.userCode === userCode),
      consume: async (id) => {
        const found = this.find(`${model}:${id}`);
        if (found) found['consumed'] = Math.floor(this.now() / 1_000);
      },
      destroy: async (id) => void this.kept.delete(`${model}:${id}`),
      revokeByGrantId: async (grantId) => {
        for (const [key, each] of this.kept) if (each.model === model && each.payload.grantId === grantId) this.kept.delete(key);
      },
    };
  }

  private keep(entry: Kept): void {
    if (this.kept.size >= keptAtMost) this.forgetExpired();
    this.kept.set(`${entry.model}:${entry.id}`, entry);
  }

  private find(key: string): AdapterPayload | undefined {
    const entry = this.kept.get(key);
    return entry && entry.until > this.now() ? entry.payload : undefined;
  }

  private search(model: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const entry = [...this.kept.values()].find((each) => each.model === model && fits(each.payload));
    return entry && this.find(`${model}:${entry.id}`);
  }

  private forgetExpired(): void {
    for (const [key, { until }] of this.kept) if (until <= this.now()) this.kept.delete(key);
    const oldest = this.kept.keys().next();
    if (this.kept.size >= keptAtMost && !oldest.done) this.kept.delete(oldest.value);
  }
}
