import { explain } from '@homeward/duty-policy';
import { DutyReading } from '../../../apps/coordination/src/duties/duty-reading.js';
import { figure } from '../figure.js';
import { quantilesOf } from '../quantiles.js';
import type { Range } from './measure-firing.js';
import { timed } from './timed.js';
import type { World } from './world.js';

const aim = 'at most 5 ms';

interface Extent {
  count: number;
  outstanding: number;
}

/** The explanation of a duty: asked for by an officer at the door of the service, and worked out inside without the door. */
export async function measureExplaining(world: World, range: Range, extent: Extent): Promise<void> {
  const [agency = ''] = world.agencies;
  const duties = await range.database.query<{ id: string }>(
    `SELECT d.id FROM coordination.duties d WHERE d.agency_id = $1 AND d.state = 'open'
        AND NOT EXISTS (SELECT 1 FROM bench.seeds s WHERE s.duty_id = d.id) LIMIT 200`,
    [agency],
  );
  const idOf = (index: number): string => duties[index % duties.length]?.id ?? '';
  await atTheDoor(world, range, { ...extent, idOf });
  await inside(world, range, { ...extent, idOf });
}

type Asked = Extent & { idOf: (index: number) => string };

async function atTheDoor(
  { booted, agencies: [agency = ''] }: World,
  { database, watch, report }: Range,
  { count, outstanding, idOf }: Asked,
): Promise<void> {
  const officer = booted.as(await booted.registry.officer(agency, 'case-officer', 'unit-head'));
  const ask = async (index: number): Promise<void> => {
    const { status } = await officer.get(`duties/${idOf(index)}/explanation`);
    if (status !== 200) throw new Error(`An explanation was answered by ${status}.`);
  };
  await timed(20, ask);
  await watch.beginQuietly();
  const measured = quantilesOf(await timed(count, ask));
  const counted = await watch.end(count);
  const bare = (index: number) => database.query('SELECT * FROM coordination.duties WHERE id = $1', [idOf(index)]);
  const raw = quantilesOf(await timed(count, bare));
  report.add(figure({ what: 'explaining a due date over HTTP', outstanding, measured, raw, aim, ...counted }));
}

async function inside(
  { booted, agencies: [agency = ''] }: World,
  { watch, report }: Range,
  { count, outstanding, idOf }: Asked,
): Promise<void> {
  const reading = booted.service.app.get(DutyReading);
  await watch.beginQuietly();
  const took = await booted.applying(agency, (tx) =>
    timed(count, async (index) => {
      const { policy } = await reading.policy(tx);
      const duty = await reading.alone(tx, idOf(index));
      if (!duty) throw new Error('The duty has gone.');
      return explain(duty, policy, 'en');
    }),
  );
  const counted = await watch.end(count);
  report.add(
    figure({ what: 'explaining a due date, read and worked out', outstanding, measured: quantilesOf(took), aim, ...counted }),
  );
}
