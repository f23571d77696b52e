import { DATA_SOURCE, SERVICE_CONFIG, type ServiceConfig } from '@homeward/service-kit';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';

const shippedSource = 'SELECT now()';
// Which advisory locks are locks of duties; the second number says of which matter.
const dutiesOfMatter = 7_403;

/** The clock of the duties is the clock of the database. */
@Injectable()
export class DutyClock implements OnModuleInit {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
  ) {}

  /** A clock that somebody has moved would ring at the wrong time, or never. */
  async onModuleInit(): Promise<void> {
    if (this.config.mode !== 'production') return;
    const [clock] = await this.dataSource.query<{ source: string }[]>(
      `SELECT prosrc AS source FROM pg_proc WHERE oid = 'coordination.duty_clock()'::regprocedure`,
    );
    if (clock?.source !== shippedSource) throw new Error('The clock of the duties is not the shipped one.');
  }

  async now(tx: EntityManager): Promise<string> {
    const [clock] = await tx.query<{ now: Date }[]>(`SELECT coordination.duty_clock() AS now`);
    return textOf(clock);
  }

  /** The time, once nobody else decides about duties of the same matter. */
  async nowAlone(tx: EntityManager, matterId: string | null): Promise<string> {
    const { now } = await this.momentIn(tx, matterId);
    return now;
  }

  /**
   * The time, once nobody else decides about duties of the same matter or of one that counts as one with it, and which those are: two facts that
   * arrive side by side would each not see what the other one brings. What stands outside any matter is rare and takes turns as a whole.
   */
  async momentIn(tx: EntityManager, matterId: string | null): Promise<MatterMoment> {
    const [clock] = await tx.query<{ now: Date; mergedWith: string[] }[]>(
      `WITH chain AS (
         SELECT COALESCE((SELECT into_matter_id FROM coordination.merged_matters WHERE matter_id = $2::uuid), $2::uuid) AS id)
       SELECT coordination.duty_clock() AS now, pg_advisory_xact_lock($1, hashtext(COALESCE(chain.id::text, 'outside any matter'))),
              ARRAY(SELECT DISTINCT each.id FROM coordination.merged_matters l CROSS JOIN LATERAL (VALUES (l.matter_id), (l.into_matter_id)) each(id)
                     WHERE l.into_matter_id = chain.id AND each.id <> $2::uuid) AS "mergedWith"
         FROM chain`,
      [dutiesOfMatter, matterId],
    );
    return { now: textOf(clock), mergedWith: clock?.mergedWith ?? [] };
  }
}

/** A moment in a matter, and the matters that count as one with it then. */
export interface MatterMoment {
  now: string;
  mergedWith: readonly string[];
}

function textOf(clock: { now: Date } | undefined): string {
  if (!clock) throw new Error('The database did not tell the time.');
  return clock.now.toISOString();
}
