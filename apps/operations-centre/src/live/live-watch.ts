import type { InTransaction } from '@homeward/database';
import { backOff, PinnedConnection, Wake } from '@homeward/messaging';
import { IN_TRANSACTION, LOG, noAgency, ownAccess, SERVICE_CONFIG, type Part, type ServiceConfig } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import type { Kept } from './first-event.js';
import { LiveStreams } from './live-streams.js';

const lookEvery = 30_000;

/** Listens once for all streams: the database says at each commit that something changed, and only the streams of agencies that it concerns are called. */
@Injectable()
export class LiveWatch implements Part {
  private readonly wake = new Wake();
  private connection: PinnedConnection | undefined;
  private running: Promise<void> | undefined;
  private isStopping = false;
  /** Up to where it is known whom the changes concern; null before the first look. */
  private position: number | null = null;

  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    @Inject(LOG) private readonly log: Logger,
    private readonly streams: LiveStreams,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Says goodbye to every browser; each comes back to whoever answers then. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.streams.endAll();
    this.wake.call();
    await this.running;
    this.leave();
  }

  /** Which changes are kept. Read as the service: what others changed counts, though nobody is told of it. */
  async kept(): Promise<Kept> {
    const [row] = await this.asService((tx) =>
      tx.query<{ oldest: string | null; newest: string | null }[]>(
        `SELECT min(position) AS oldest, max(position) AS newest FROM operations_centre.live_changes`,
      ),
    );
    return { before: Number(row?.oldest ?? 1) - 1, newest: Number(row?.newest ?? 0) };
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.isStopping;) {
      try {
        await this.enter();
        await this.look();
        failures = 0;
        if (!this.isStopping) await this.wake.wait(lookEvery);
      } catch (error) {
        failures += 1;
        this.log.warn({ err: error }, 'the live stream hears nothing');
        this.leave();
        if (!this.isStopping) await this.wake.wait(backOff(failures));
      }
    }
  }

  private async enter(): Promise<void> {
    if (this.connection && !this.connection.isLost) return;
    this.leave();
    this.connection = await PinnedConnection.open({
      url: this.config.pgUrl,
      applicationName: 'operations-centre-live',
      onCall: () => this.wake.call(),
    });
    await this.connection.query('LISTEN operations_centre_live');
  }

  private leave(): void {
    this.connection?.close();
    this.connection = undefined;
    this.position = null;
  }

  private async look(): Promise<void> {
    if (this.streams.size === 0) {
      this.position = null;
      return;
    }
    if (this.position === null) {
      this.position = (await this.kept()).newest;
      return this.streams.call();
    }
    const { newest, agencies } = await this.concerned(this.position);
    this.position = newest;
    this.streams.call(new Set(agencies));
  }

  /** Whose agencies the changes after a place may concern. Whether they may see them is decided when each stream reads. */
  private async concerned(position: number): Promise<{ newest: number; agencies: string[] }> {
    const [row] = await this.asService((tx) =>
      tx.query<{ newest: string | null; agencies: string[] | null }[]>(
        `WITH fresh AS (SELECT position, matter_id, agency_id, parties FROM operations_centre.live_changes WHERE position > $1)
         SELECT (SELECT max(position) FROM fresh) AS newest,
                (SELECT array_agg(listening) FROM unnest($2::uuid[]) AS listening
                  WHERE EXISTS (SELECT 1 FROM fresh WHERE agency_id = listening OR listening = ANY (parties)
                                  OR EXISTS (SELECT 1 FROM operations_centre.shares s WHERE s.matter_id = fresh.matter_id
                                               AND s.agency_id = listening AND s.scope = 'read' AND s.ended_at IS NULL))) AS agencies`,
        [position, this.streams.agencies()],
      ),
    );
    return { newest: Number(row?.newest ?? position), agencies: row?.agencies ?? [] };
  }

  private asService<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.inTransaction(ownAccess('operations-centre', 'apply-fact', noAgency), work);
  }
}
