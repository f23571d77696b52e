import type { Agreement, Pack } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { policyInForce, type PublishedPack } from './policy-in-force.js';
import { policyIndex, type PolicyIndex } from './policy-index.js';

/** Everything that was published, as it lies in the database. */
export interface PublishedPolicy {
  packs: PublishedPack[];
  /** Each calendar, in the order of publication: the last one counts. */
  calendars: Record<string, unknown>[];
  /** What agencies agreed on between them, in the order in which it begins to hold. */
  agreements: Agreement[];
}

/** What is in force at a moment. */
export interface PolicyMoment {
  index: PolicyIndex;
  now: string;
}

/** The published packs and calendars, read and indexed once for each edition; a newly published version counts from the next fact on. */
@Injectable()
export class DutyPolicies {
  private known: { edition: string; index: PolicyIndex } | undefined;

  /** The policy that is in force as this transaction sees it. */
  async current(tx: EntityManager): Promise<PolicyIndex> {
    return (await this.moment(tx)).index;
  }

  /** The same with the time by the clock of the duties. */
  async moment(tx: EntityManager): Promise<PolicyMoment> {
    const { edition, now } = await this.read(tx);
    if (this.known?.edition !== edition) {
      const { packs, calendars, agreements } = await this.published(tx);
      this.known = { edition, index: policyIndex(policyInForce(packs, calendars, agreements), agreements) };
    }
    return { index: this.known.index, now };
  }

  /** The policy that was last read here: by now another one may be in force. Null before anybody has asked. */
  get last(): PolicyIndex | null {
    return this.known?.index ?? null;
  }

  /** Names what is in force: two transactions that read the same name read the same policy. */
  async edition(tx: EntityManager): Promise<string> {
    return (await this.read(tx)).edition;
  }

  private async read(tx: EntityManager): Promise<{ edition: string; now: string }> {
    const [row] = await tx.query<{ edition: string | null; now: Date }[]>(
      `SELECT (SELECT string_agg(hash, ',' ORDER BY pack, version) FROM coordination.pack_versions)
           || ';' || coalesce((SELECT string_agg(hash, ',' ORDER BY calendar, version) FROM coordination.calendar_versions), '')
           || ';' || coalesce((SELECT string_agg(id::text || coalesce(valid_to::text, ''), ',' ORDER BY id) FROM coordination.agreed_overrides), '') AS edition,
              coordination.duty_clock() AS now`,
    );
    if (!row) throw new Error('The database did not tell the time.');
    return { edition: row.edition ?? '', now: row.now.toISOString() };
  }

  async published(tx: EntityManager): Promise<PublishedPolicy> {
    const packs = await tx.query<PublishedPack[]>(
      `SELECT content, to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS on FROM coordination.pack_versions ORDER BY pack, version`,
    );
    const calendars = await tx.query<{ content: Record<string, unknown> }[]>(
      `SELECT content FROM coordination.calendar_versions ORDER BY calendar, published_at, version`,
    );
    const agreements = await tx.query<Agreement[]>(
      `SELECT id, parties::text[] AS parties, overrides, valid_from::text AS "validFrom", valid_to::text AS "validTo"
         FROM coordination.agreed_overrides ORDER BY valid_from, id`,
    );
    return { packs, calendars: calendars.map(({ content }) => content), agreements };
  }

  async arePublished(tx: EntityManager): Promise<boolean> {
    return (await this.current(tx)).policy.packs.length > 0;
  }
}

/** The latest version of each pack. */
export function latestPacks(packs: readonly PublishedPack[]): Pack[] {
  const latest = new Map<string, Pack>();
  for (const { content } of packs) {
    const known = latest.get(content.pack);
    if (known === undefined || versions.compare(content.version, known.version) > 0) latest.set(content.pack, content);
  }
  return [...latest.values()];
}

const versions = new Intl.Collator('en', { numeric: true });
