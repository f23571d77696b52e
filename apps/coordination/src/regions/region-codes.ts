import type { RegionView } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';
import table from './region-codes.json' with { type: 'json' };

type Row = [name: string, firstList: string | null, lastList: string | null, successor?: string];

/** Every region code this version knows. */
export const regionCodes: readonly RegionView[] = Object.entries(table as Record<string, unknown>).map(([code, row]) => {
  const [name, firstList, lastList, successor = null] = row as Row;
  return { code, name, firstList, lastList, successor };
});

/** Brings the code table to what this version knows; harmless when done again. */
export async function loadRegionCodes(tx: EntityManager): Promise<void> {
  await tx.query(
    `INSERT INTO coordination.region_codes AS known (code, name, first_list, last_list, successor)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
     ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, first_list = EXCLUDED.first_list, last_list = EXCLUDED.last_list,
       successor = EXCLUDED.successor
     WHERE (known.name, known.first_list, known.last_list, known.successor)
       IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.first_list, EXCLUDED.last_list, EXCLUDED.successor)`,
    (['code', 'name', 'firstList', 'lastList', 'successor'] as const).map((column) => regionCodes.map((region) => region[column])),
  );
}
