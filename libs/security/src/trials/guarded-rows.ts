/** A guarded table as a service writes one: policies in the form in which PostgreSQL reads the context once a query. */
export const guardedRows = (schema: string): string[] => [
  `CREATE TABLE ${schema}.guarded_rows (id uuid PRIMARY KEY, agency_id uuid NOT NULL, matter_id uuid NOT NULL)`,
  `ALTER TABLE ${schema}.guarded_rows ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY guarded_rows_select ON ${schema}.guarded_rows FOR SELECT USING (
        agency_id = (SELECT ${schema}.acting_agency())
        OR EXISTS (SELECT 1 FROM ${schema}.shares s WHERE s.matter_id = guarded_rows.matter_id
                      AND s.agency_id = (SELECT ${schema}.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`,
  `CREATE POLICY guarded_rows_insert ON ${schema}.guarded_rows FOR INSERT
        WITH CHECK (agency_id = (SELECT ${schema}.acting_agency()))`,
  `CREATE POLICY guarded_rows_update ON ${schema}.guarded_rows FOR UPDATE
        USING (agency_id = (SELECT ${schema}.acting_agency())) WITH CHECK (agency_id = (SELECT ${schema}.acting_agency()))`,
  `CREATE POLICY guarded_rows_service ON ${schema}.guarded_rows FOR ALL
        USING ((SELECT ${schema}.acting_as_service())) WITH CHECK ((SELECT ${schema}.acting_as_service()))`,
  `CREATE TRIGGER guarded_rows_agency BEFORE UPDATE OF agency_id ON ${schema}.guarded_rows
        FOR EACH ROW EXECUTE FUNCTION ${schema}.refuse_agency_change()`,
  `GRANT SELECT, INSERT, UPDATE ON ${schema}.guarded_rows TO ${schema}_app`,
];
