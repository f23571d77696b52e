import type { TestDatabase } from '@homeward/testing';
import type { World } from './world.js';

/** Duties that are made at once: how many, when the first one is due and how far apart they are. */
export interface Batch {
  name: string;
  count: number;
  /** An instant in SQL. */
  first: string;
  apartMs: number;
}

/** Makes copies of one duty, with matters, ladders and alarms of their own, faster than facts could open them. */
export class Seeds {
  private readonly columns = new Map<string, readonly string[]>();

  constructor(
    private readonly database: TestDatabase,
    private readonly world: Pick<World, 'agencies' | 'template'>,
  ) {}

  async open(): Promise<void> {
    await this.database.query(`
      CREATE SCHEMA bench;
      CREATE TABLE bench.seeds (
        name text NOT NULL, n integer NOT NULL, duty_id uuid NOT NULL, matter_id uuid NOT NULL, fact_id uuid NOT NULL,
        clue_id uuid NOT NULL, agency_id uuid NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX seeds_name_idx ON bench.seeds (name)`);
    for (const table of ['duties', 'duty_rungs', 'registered_matters']) this.columns.set(table, await this.columnsOf(table));
  }

  /** Copies with everything that belongs to them; what the triggers would do by and by is done here in one statement each. */
  async sow(batch: Batch): Promise<void> {
    const of = `s.name = '${batch.name}'`;
    await this.database.query(`
      SET session_replication_role = replica;
      ${this.seeds(batch)};
      ${this.copy('registered_matters', `t.id = '${this.world.template.matterId}' AND ${of}`, matterChange)};
      ${this.copy('duties', `t.id = '${this.world.template.dutyId}' AND ${of}`, dutyChange)};
      ${this.copy('duty_rungs', `t.duty_id = '${this.world.template.dutyId}' AND ${of}`, this.rungChange())};
      INSERT INTO coordination.owed_duties (duty_id, duty_type, matter_id, agency_id, due_at, blocks_closing)
        SELECT d.id, d.duty_type, d.matter_id, d.agency_id, d.due_at, d.blocks_closing
          FROM bench.seeds s JOIN coordination.duties d ON d.id = s.duty_id WHERE ${of};
      INSERT INTO coordination.duty_alarms (duty_id, about, agency_id, next_fires_at, leased_until)
        SELECT s.duty_id, s.matter_id::text, s.agency_id, s.at, '-infinity' FROM bench.seeds s WHERE ${of};
      SET session_replication_role = origin`);
  }

  /** Only names copies, for whoever makes them otherwise. */
  async name(batch: Batch): Promise<void> {
    await this.database.query(this.seeds(batch));
  }

  /** Brings what the planner knows in step with what lies there. */
  async settle(): Promise<void> {
    await this.database.query('VACUUM ANALYZE');
    await this.database.query('CHECKPOINT');
  }

  private seeds({ name, count, first, apartMs }: Batch): string {
    const agencies = this.world.agencies.map((id) => `'${id}'`).join(',');
    return `INSERT INTO bench.seeds
      SELECT '${name}', n, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
             (ARRAY[${agencies}]::uuid[])[1 + n % ${this.world.agencies.length}], ${first} + n * interval '${apartMs} milliseconds'
        FROM generate_series(0, ${count - 1}) n`;
  }

  private copy(table: string, where: string, change: Readonly<Record<string, string>>): string {
    const names = this.columns.get(table) ?? [];
    const values = names.map((column) => change[column] ?? `t.${column}`);
    return `INSERT INTO coordination.${table} (${names.join(', ')}) SELECT ${values.join(', ')}
      FROM bench.seeds s CROSS JOIN coordination.${table} t WHERE ${where}`;
  }

  /** The first step is due at the instant asked for, the others a month later: each copy fires once. */
  private rungChange(): Record<string, string> {
    const first = `(SELECT next_fires_at FROM coordination.duties WHERE id = '${this.world.template.dutyId}')`;
    const at = `CASE WHEN t.at = ${first} THEN s.at ELSE s.at + interval '30 days' + (t.at - ${first}) END`;
    return { duty_id: 's.duty_id', matter_id: 's.matter_id', agency_id: 's.agency_id', at };
  }

  private async columnsOf(table: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'coordination' AND table_name = $1 ORDER BY ordinal_position`,
      [table],
    );
    return rows.map(({ name }) => name);
  }
}

const matterChange = {
  id: 's.matter_id',
  number: 'md5(s.matter_id::text)',
  agency_id: 's.agency_id',
  opening_clue_id: 's.clue_id',
};
const dutyChange = {
  id: 's.duty_id',
  matter_id: 's.matter_id',
  subject_id: 's.clue_id::text',
  opening_fact_id: 's.fact_id',
  agency_id: 's.agency_id',
  next_fires_at: 's.at',
  due_at: `s.at + interval '30 days' + (t.due_at - t.next_fires_at)`,
};
