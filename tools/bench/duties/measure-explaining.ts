import { figure } from '../figure.js';
import { quantilesOf } from '../quantiles.js';
import type { Range } from './measure-firing.js';
import { timed } from './timed.js';
import type { World } from './world.js';

/** The explanation of a duty, asked for by an officer at the door of the service. */
export async function measureExplaining(
  { booted, agencies: [agency = ''] }: World,
  { database, watch, report }: Range,
  { count, outstanding }: { count: number; outstanding: number },
): Promise<void> {
  const officer = booted.as(await booted.registry.officer(agency, 'case-officer', 'unit-head'));
  const duties = await database.query<{ id: string }>(
    `SELECT d.id FROM coordination.duties d WHERE d.agency_id = $1 AND d.state = 'open'
        AND NOT EXISTS (SELECT 1 FROM bench.seeds s WHERE s.duty_id = d.id) LIMIT 200`,
    [agency],
  );
  const idOf = (index: number): string => duties[index % duties.length]?.id ?? '';
  const explain = async (index: number): Promise<void> => {
    const { status } = await officer.get(`duties/${idOf(index)}/explanation`);
    if (status !== 200) throw new Error(`An explanation was answered by ${status}.`);
  };
  await timed(20, explain);
  await watch.beginQuietly();
  const took = await timed(count, explain);
  const counted = await watch.end(count);
  const bare = (index: number) => database.query('SELECT * FROM coordination.duties WHERE id = $1', [idOf(index)]);
  const raw = quantilesOf(await timed(count, bare));
  const aim = 'at most 5 ms';
  report.add(figure({ what: 'explaining a due date, over HTTP', outstanding, measured: quantilesOf(took), raw, aim, ...counted }));
}
