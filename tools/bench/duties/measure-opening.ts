import { hear, registered, unrealClue } from '../../../apps/coordination/src/trial/duty-trial.js';
import { figure } from '../figure.js';
import { quantilesOf } from '../quantiles.js';
import type { Range } from './measure-firing.js';
import { timed } from './timed.js';
import type { World } from './world.js';

/** A fact that opens duties, heard in one transaction as the transport brings it. */
export async function measureOpening(
  { booted: { service, database }, agencies }: World,
  { watch, report }: Range,
  { count, outstanding }: { count: number; outstanding: number },
): Promise<void> {
  const one = (index: number): Promise<void> => {
    const agencyId = agencies[index % agencies.length] ?? '';
    return hear(service, registered(unrealClue(), { agencyId, at: new Date().toISOString(), data: { severity: 'crisis' } }));
  };
  await timed(5, one);
  const before = await dutyCount(database);
  await watch.beginQuietly();
  const took = await timed(count, one);
  const counted = await watch.end(count);
  const opened = (await dutyCount(database)) - before;
  const raw = quantilesOf(await timed(count, () => database.query(bareOpening)));
  const notes = [`${opened} duties opened by ${count} facts`];
  report.add(figure({ what: 'opening from a fact', outstanding, measured: quantilesOf(took), raw, ...counted, notes }));
}

async function dutyCount(database: World['booted']['database']): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM coordination.duties d WHERE NOT EXISTS (SELECT 1 FROM bench.seeds s WHERE s.duty_id = d.id)`,
  );
  return row?.count ?? 0;
}

const bareOpening = `
  WITH opened AS (
    INSERT INTO bench.raw_duties VALUES (gen_random_uuid(), 1, 0, 'open', now() + interval '60 days') RETURNING id, next_fires_at)
  INSERT INTO bench.raw_alarms SELECT id, next_fires_at FROM opened`;
