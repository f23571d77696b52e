import { exactly } from '@homeward/contracts';
import type { Access, InTransaction } from '@homeward/database';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { serviceActor } from '../rights/service-principal.js';
import { schemaName } from '../schema-name.js';
import type { HeadSigner, SignedHead } from './chain-head.js';
import { readTips, readTipsWithoutHead, readUnsealed, writeHead, writeLinks, writeTips, type ChainTip } from './chain-rows.js';
import { chainStart, linked, type ChainEntry, type SealedEntry } from './chain.js';

export interface AuditSealerOptions {
  schema: string;
  /** The service whose audit this is: `clue-intake`. */
  service: string;
  inTransaction: InTransaction;
  signer: HeadSigner;
  now?: () => Date;
  /** Carries a new head to those who keep it outside, in the same transaction. */
  onHead?: (tx: EntityManager, head: SignedHead) => Promise<void>;
  onError?: (error: unknown) => void;
}

const atOnce = 1_000;
const pauseMilliseconds = 400;
const longestPauseMilliseconds = 10_000;
const headAfterEntries = 1_000;
const headAfterMilliseconds = 300_000;
const lockClass = 7_402;

/** Gives every entry its place in its agency's chain within a second, and signs the heads. One sealer works at a time; a second one waits for its turn. */
export class AuditSealer {
  private readonly schema: string;
  private readonly now: () => Date;
  private stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: AuditSealerOptions) {
    this.schema = schemaName(options.schema);
    this.now = options.now ?? (() => new Date());
  }

  start(): void {
    this.stopping = new AbortController();
    this.running = this.sealUntilStopped(this.stopping.signal);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Seals one batch and signs what is due; returns how many entries were sealed. */
  async seal(): Promise<number> {
    return this.options.inTransaction(this.access(), async (tx) => {
      const [lock] = await tx.query<{ held: boolean }[]>('SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS held', [
        lockClass,
        this.schema,
      ]);
      if (!lock?.held) return 0;
      const sealed = await this.sealBatch(tx);
      await this.signHeads(tx);
      return sealed;
    });
  }

  private async sealBatch(tx: EntityManager): Promise<number> {
    const unsealed = await readUnsealed(tx, this.schema, atOnce);
    if (unsealed.length === 0) return 0;
    const byAgency = Map.groupBy(unsealed, ({ agencyId }) => agencyId);
    const tips = await readTips(tx, this.schema, [...byAgency.keys()]);
    const sealed = [...byAgency].map(([agencyId, entries]) => linkedBehind(tips, agencyId, entries));
    await writeLinks(tx, this.schema, sealed.flat());
    await writeTips(
      tx,
      this.schema,
      sealed.flatMap((entries) => entries.slice(-1)),
      this.now(),
    );
    return unsealed.length;
  }

  private async signHeads(tx: EntityManager): Promise<void> {
    const now = this.now();
    const before = new Date(now.getTime() - headAfterMilliseconds);
    const due = await readTipsWithoutHead(tx, this.schema, { entries: headAfterEntries, before });
    for (const { agencyId, seq, hash } of due) {
      const head = { agencyId, seq, hash, at: now.toISOString() };
      const signed = { ...head, keyId: this.options.signer.keyId, signature: this.options.signer.sign(head) };
      await writeHead(tx, this.schema, signed);
      await this.options.onHead?.(tx, signed);
    }
  }

  private async sealUntilStopped(signal: AbortSignal): Promise<void> {
    let wait = pauseMilliseconds;
    while (!signal.aborted) {
      try {
        const sealed = await this.seal();
        wait = sealed === atOnce ? 0 : pauseMilliseconds;
      } catch (error) {
        this.options.onError?.(error);
        wait = Math.max(wait, pauseMilliseconds) * 2;
      }
      await pause(Math.min(wait, longestPauseMilliseconds), undefined, { signal }).catch(() => undefined);
    }
  }

  /** Entries of every agency pass through here, so the sealer acts for none. */
  private access(): Access {
    const now = this.now().toISOString();
    return {
      agencyId: '',
      actorId: serviceActor(this.options.service),
      purpose: 'seal-audit',
      requestId: randomUUID(),
      occurred: exactly(now),
      recordedAt: now,
      implied: false,
      historical: false,
    };
  }
}

function linkedBehind(tips: readonly ChainTip[], agencyId: string, entries: readonly ChainEntry[]): SealedEntry[] {
  return linked(entries, tips.find((tip) => tip.agencyId === agencyId) ?? { seq: '0', hash: chainStart });
}
