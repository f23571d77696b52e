import type { MigrationInterface, QueryRunner } from 'typeorm';

const acting = `(SELECT coordination.acting_agency())`;
const addressed = `EXISTS (SELECT 1 FROM coordination.duty_addressees a WHERE a.duty_id = duties.id AND a.agency_id = ${acting})`;
const kept = [
  ...['pack', 'pack_version', 'duty_type', 'matter_id', 'subject_kind', 'subject_id', 'occurrence', 'opening_fact_id'],
  ...['mode', 'owner_role', 'holder_id', 'counterpart_agency_id', 'blocks_closing', 'historical'],
];
const row = (name: string): string => `(${kept.map((column) => `${name}.${column}`).join(', ')})`;

// Both walls as they stand around a duty: who owes it or was told of it stops its messages, and so does the end of its matter or a merger.
const told = `agency_id = ${acting}
  OR EXISTS (SELECT 1 FROM coordination.duties d WHERE d.id = deliveries.duty_id AND d.agency_id = ${acting})
  OR EXISTS (SELECT 1 FROM coordination.notices n WHERE n.duty_id = deliveries.duty_id AND n.agency_id = ${acting})
  OR matter_id IN (SELECT g.matter_id FROM coordination.matter_gates g JOIN coordination.registered_matters m ON m.id = g.matter_id
                    WHERE g.state = 'closing' AND m.agency_id = ${acting})
  OR matter_id IN (SELECT m.id FROM coordination.merged_matters l JOIN coordination.registered_matters m ON m.id IN (l.matter_id, l.into_matter_id)
                    WHERE l.state = 'moving' AND m.agency_id = ${acting})`;
const seen = `agency_id = ${acting} OR EXISTS (SELECT 1 FROM coordination.duties d WHERE d.id = deliveries.duty_id)
  OR EXISTS (SELECT 1 FROM coordination.notices n WHERE n.duty_id = deliveries.duty_id AND n.agency_id = ${acting})`;

/** Whoever a ladder or an extension addresses moves the clock of a running duty, never whose it is or what it is; whoever only reads stops no message. */
export class NarrowDutyMoves1767225601620 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER POLICY duties_moved ON coordination.duties USING (agency_id = ${acting} OR (state IN ('open', 'paused', 'held') AND ${addressed}))`,
    );
    await db.query(`
      CREATE FUNCTION coordination.refuse_foreign_duty_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'Another agency moves the clock of a duty, nothing else of it.' USING ERRCODE = 'insufficient_privilege';
        END $$`);
    await db.query(`
      CREATE TRIGGER duties_keep_what_they_are BEFORE UPDATE ON coordination.duties FOR EACH ROW
        WHEN (OLD.agency_id <> coordination.acting_agency() AND NOT coordination.acting_as_service() AND ${row('OLD')} IS DISTINCT FROM ${row('NEW')})
        EXECUTE FUNCTION coordination.refuse_foreign_duty_change()`);
    await db.query(`ALTER POLICY deliveries_stop ON coordination.deliveries USING (state = 'pending' AND (${told}))`);
    await db.query(`
      CREATE TRIGGER deliveries_keep_agency BEFORE UPDATE OF agency_id ON coordination.deliveries
        FOR EACH ROW EXECUTE FUNCTION coordination.refuse_agency_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER deliveries_keep_agency ON coordination.deliveries`);
    await db.query(`ALTER POLICY deliveries_stop ON coordination.deliveries USING (state = 'pending' AND (${seen}))`);
    await db.query(`DROP TRIGGER duties_keep_what_they_are ON coordination.duties`);
    await db.query(`DROP FUNCTION coordination.refuse_foreign_duty_change()`);
    await db.query(`ALTER POLICY duties_moved ON coordination.duties USING (agency_id = ${acting} OR ${addressed})`);
  }
}
