import type { AgencyView } from '@homeward/contracts';

/** Entries by their ids; null stands for one that the registry does not have. */
export type KnownAgencies = ReadonlyMap<string, AgencyView | null>;

const mostAtOnce = 200;
const againMs = 5_000;

/** The entries of the registry that the page names, each read once. What is asked for in one moment is one request: names stand all over a page. */
export class AgencyEntries {
  private known: KnownAgencies = new Map();
  private readonly asked = new Set<string>();
  private waiting: string[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly readThese: (ids: readonly string[]) => Promise<readonly AgencyView[]>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): KnownAgencies => this.known;

  /** Has entries read that nobody has asked for yet. */
  ask(ids: readonly string[]): void {
    const fresh = ids.filter((id) => !this.asked.has(id));
    if (fresh.length === 0) return;
    if (this.waiting.length === 0) setTimeout(() => void this.readWaiting());
    for (const id of fresh) this.asked.add(id);
    this.waiting.push(...fresh);
  }

  private async readWaiting(): Promise<void> {
    const ids = this.waiting.splice(0, mostAtOnce);
    const answer = this.readThese(ids);
    if (this.waiting.length > 0) void this.readWaiting();
    try {
      const found = new Map((await answer).map((agency) => [agency.id, agency]));
      this.known = new Map([...this.known, ...ids.map((id) => [id, found.get(id) ?? null] as const)]);
    } catch {
      // Whoever still shows them asks again.
      await new Promise((resolve) => setTimeout(resolve, againMs));
      for (const id of ids) this.asked.delete(id);
      this.known = new Map(this.known);
    }
    for (const listener of this.listeners) listener();
  }
}
