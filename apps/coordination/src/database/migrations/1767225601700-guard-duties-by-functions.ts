import type { MigrationInterface, QueryRunner } from 'typeorm';

const acting = `(SELECT coordination.acting_agency())`;
const addressed = (duty: string): string =>
  `EXISTS (SELECT 1 FROM coordination.duty_addressees a WHERE a.duty_id = ${duty} AND a.agency_id = ${acting})`;
const shared = (matter: string): string => `EXISTS (SELECT 1 FROM coordination.shares s WHERE s.matter_id = ${matter}
  AND s.agency_id = ${acting} AND s.scope = 'read' AND s.ended_at IS NULL)`;
const movable = `(d.agency_id = ${acting} OR ${addressed('d.id')})`;
const led = `SELECT g.matter_id FROM coordination.matter_gates g JOIN coordination.registered_matters m ON m.id = g.matter_id
  WHERE g.state = 'closing' AND m.agency_id = ${acting}`;
const merged = `SELECT m.id FROM coordination.merged_matters l JOIN coordination.registered_matters m ON m.id = l.matter_id OR m.id = l.into_matter_id
  WHERE l.state = 'moving' AND m.agency_id = ${acting}`;
const duty = (where: string): string => `EXISTS (SELECT 1 FROM coordination.duties d WHERE ${where})`;
const around = (fact: string): string =>
  `(d.matter_id = ${fact}matter_id OR (d.matter_id IS NULL AND d.subject_id = ANY (${fact}subject_ids))) AND ${movable}`;
const told = `EXISTS (SELECT 1 FROM coordination.notices n WHERE n.duty_id = deliveries.duty_id AND n.agency_id = ${acting})`;

const functions = [
  ['sees_duty(duty uuid) RETURNS boolean', duty('d.id = duty')],
  ['owes_duty(duty uuid) RETURNS boolean', duty(`d.id = duty AND d.agency_id = ${acting}`)],
  ['moves_duty(duty uuid) RETURNS boolean', duty(`d.id = duty AND ${movable}`)],
  [
    'counts_fact(matter uuid, subjects text[]) RETURNS boolean',
    duty(around('').replaceAll('matter_id = matter_id', 'matter_id = matter').replace('ANY (subject_ids)', 'ANY (subjects)')),
  ],
  ['is_addressed(duty uuid) RETURNS boolean', addressed('duty')],
  ['reads_matter(matter uuid) RETURNS boolean', shared('matter')],
  ['closing_matters() RETURNS uuid[]', `ARRAY(${led})`],
  ['merging_matters() RETURNS uuid[]', `ARRAY(${merged})`],
] as const;

/** An expression, before and after. */
interface Change {
  table: string;
  policy: string;
  using?: readonly [before: string, after: string];
  check?: readonly [before: string, after: string];
}

const isClosing = [`matter_id IN (${led})`, `matter_id = ANY ((SELECT coordination.closing_matters())::uuid[])`] as const;
const isMerging = [`matter_id IN (${merged})`, `matter_id = ANY ((SELECT coordination.merging_matters())::uuid[])`] as const;
const both = (build: (side: 0 | 1) => string): readonly [string, string] => [build(0), build(1)];
const by = (table: string, where: string, name: string) =>
  [duty(`d.id = ${table}.duty_id${where}`), `coordination.${name}(duty_id)`] as const;
const stopping = by('deliveries', ` AND d.agency_id = ${acting}`, 'owes_duty');
const reading = by('deliveries', '', 'sees_duty');

const sharing = [shared('duties.matter_id'), 'coordination.reads_matter(matter_id)'] as const;
const addressing = [addressed('duties.id'), 'coordination.is_addressed(id)'] as const;
const owed = `state IN ('open', 'paused', 'held')`;

const changes: readonly Change[] = [
  {
    table: 'duties',
    policy: 'duties_select',
    using: both((side) => `agency_id = ${acting} OR counterpart_agency_id = ${acting} OR ${sharing[side]}`),
  },
  { table: 'duties', policy: 'duties_addressed', using: addressing },
  {
    table: 'duties',
    policy: 'duties_moved',
    using: both((side) => `agency_id = ${acting} OR (${owed} AND ${addressing[side]})`),
    check: both((side) => `agency_id = ${acting} OR ${addressing[side]}`),
  },
  { table: 'duties', policy: 'duties_seen_at_closing', using: isClosing },
  { table: 'duties', policy: 'duties_at_closing', using: both((side) => `NOT blocks_closing AND ${isClosing[side]}`) },
  { table: 'duties', policy: 'duties_seen_at_merging', using: isMerging },
  { table: 'duties', policy: 'duties_at_merging', using: isMerging, check: isMerging },
  { table: 'duty_rungs', policy: 'duty_rungs_select', using: by('duty_rungs', '', 'sees_duty') },
  { table: 'duty_rungs', policy: 'duty_rungs_armed', check: by('duty_rungs', ` AND ${movable}`, 'moves_duty') },
  {
    table: 'duty_rungs',
    policy: 'duty_rungs_moved',
    using: by('duty_rungs', ` AND ${movable}`, 'moves_duty'),
    check: by('duty_rungs', ` AND ${movable}`, 'moves_duty'),
  },
  { table: 'duty_rungs', policy: 'duty_rungs_at_closing', using: isClosing },
  { table: 'duty_rungs', policy: 'duty_rungs_at_merging', using: isMerging, check: isMerging },
  { table: 'duty_log', policy: 'duty_log_select', using: by('duty_log', '', 'sees_duty') },
  { table: 'duty_log', policy: 'duty_log_moved', check: by('duty_log', ` AND ${movable}`, 'moves_duty') },
  { table: 'duty_log', policy: 'duty_log_at_closing', check: both((side) => `to_state = 'cancelled' AND ${isClosing[side]}`) },
  { table: 'duty_log', policy: 'duty_log_at_merging', check: isMerging },
  {
    table: 'deliveries',
    policy: 'deliveries_select',
    using: both((side) => `agency_id = ${acting} OR ${reading[side]} OR ${told}`),
  },
  {
    table: 'deliveries',
    policy: 'deliveries_stop',
    using: both(
      (side) =>
        `state = 'pending' AND (agency_id = ${acting} OR ${stopping[side]} OR ${told} OR ${isClosing[side]} OR ${isMerging[side]})`,
    ),
  },
  {
    table: 'duty_facts',
    policy: 'duty_facts_counted',
    using: [duty(around('duty_facts.')), 'coordination.counts_fact(matter_id, subject_ids)'],
  },
  {
    table: 'duty_facts',
    policy: 'duty_facts_at_merging',
    using: [
      `${isMerging[0]} OR (also_matter_ids <> '{}' AND also_matter_ids && ARRAY(${merged}))`,
      `${isMerging[1]} OR (also_matter_ids <> '{}' AND also_matter_ids && (SELECT coordination.merging_matters()))`,
    ],
  },
];

/** The walls around a duty look the same and are asked by functions: written out, each wall stood in the next one, and planning a step took longer than firing it. */
export class GuardDutiesByFunctions1767225601700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [signature, expression] of functions)
      await db.query(
        `CREATE FUNCTION coordination.${signature} LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$ BEGIN RETURN ${expression}; END $$`,
      );
    for (const change of changes) await alter(db, change, 1);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const change of changes) await alter(db, change, 0);
    for (const [signature] of functions) await db.query(`DROP FUNCTION coordination.${signature.replace(/ RETURNS.*/, '')}`);
  }
}

async function alter(db: QueryRunner, { table, policy, using, check }: Change, side: 0 | 1): Promise<void> {
  const clauses = [using && `USING (${using[side]})`, check && `WITH CHECK (${check[side]})`].filter(
    (clause) => clause !== undefined,
  );
  await db.query(`ALTER POLICY ${policy} ON coordination.${table} ${clauses.join(' ')}`);
}
