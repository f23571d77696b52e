import type { PinnedConnection } from './pinned-connection.js';
import { shardCount } from './shard.js';

/** Another relay has taken over one of our shards. */
export class Fenced extends Error {}

/** The shards that this connection holds, each with the epoch under which it was taken. */
export class RelayShards {
  private readonly held = new Map<number, string>();

  constructor(
    private readonly connection: PinnedConnection,
    private readonly schema: string,
  ) {}

  get size(): number {
    return this.held.size;
  }

  /** For a statement: shards and epochs, side by side. */
  get columns(): [shards: number[], epochs: string[]] {
    return [[...this.held.keys()], [...this.held.values()]];
  }

  /** Takes every free shard. Raising the epoch fences a relay that has lost the lock and does not know it yet. */
  async takeFree(): Promise<void> {
    const missing = Array.from({ length: shardCount }, (_, shard) => shard).filter((shard) => !this.held.has(shard));
    if (missing.length === 0) return;
    const { rows: tried } = await this.connection.query<{ shard: number; taken: boolean }>(
      'SELECT shard, pg_try_advisory_lock(hashtext($1), shard) AS taken FROM unnest($2::int[]) AS shard',
      [`${this.schema}.relay`, missing],
    );
    const taken = tried.filter((each) => each.taken).map(({ shard }) => shard);
    if (taken.length === 0) return;
    const { rows: raised } = await this.connection.query<{ shard: number; epoch: string }>(
      `UPDATE ${this.schema}.relay_shards SET epoch = epoch + 1 WHERE shard = ANY($1::int[]) RETURNING shard, epoch`,
      [taken],
    );
    for (const { shard, epoch } of raised) this.held.set(shard, epoch);
  }
}
