import { loadPolicy } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { policyIndex, type PolicyIndex } from './policy-index.js';

/** The published packs and calendars, read and indexed once for each edition; a newly published version counts from the next fact on. */
@Injectable()
export class DutyPolicies {
  private known: { edition: string; index: PolicyIndex } | undefined;

  /** The policy that is in force as this transaction sees it. */
  async current(tx: EntityManager): Promise<PolicyIndex> {
    const [row] = await tx.query<{ edition: string | null }[]>(
      `SELECT (SELECT string_agg(hash, ',' ORDER BY pack, version) FROM coordination.pack_versions)
           || ';' || coalesce((SELECT string_agg(hash, ',' ORDER BY calendar, version) FROM coordination.calendar_versions), '') AS edition`,
    );
    const edition = row?.edition ?? '';
    if (this.known?.edition !== edition) this.known = { edition, index: await read(tx) };
    return this.known.index;
  }

  async arePublished(tx: EntityManager): Promise<boolean> {
    return (await this.current(tx)).policy.packs.length > 0;
  }
}

async function read(tx: EntityManager): Promise<PolicyIndex> {
  const packs = await tx.query<{ content: unknown }[]>(`SELECT content FROM coordination.pack_versions ORDER BY pack, version`);
  const calendars = await tx.query<{ content: unknown }[]>(
    `SELECT content FROM coordination.calendar_versions ORDER BY calendar, published_at`,
  );
  return policyIndex(
    loadPolicy(
      packs.map(({ content }) => content),
      calendars.map(({ content }) => content),
    ),
  );
}
