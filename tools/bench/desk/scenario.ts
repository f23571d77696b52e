import type { QueueName, QueuePage } from '@homeward/contracts';
import type { ApiClient } from '@homeward/testing';
import { timed } from '../duties/timed.js';
import { figure } from '../figure.js';
import type { DeskSizes } from '../options.js';
import { quantilesOf } from '../quantiles.js';
import type { Report } from '../report.js';
import { rawDesk, rawQueue } from './raw-twin.js';
import { sowMatters } from './seeds.js';
import { openDeskWorld, type DeskWorld } from './world.js';

const aim = 'p95 at most 300 ms';
const lists: readonly QueueName[] = ['duties-running', 'transfers-to-answer', 'matters-open', 'matters-unattended'];

/** Measures how long an officer waits for the numbers of the desk and for the first page of a queue, with so many matters in the projection. */
export async function measureDesk(
  { matters, reads }: DeskSizes,
  { kafka, report }: { kafka: string; report: Report },
): Promise<void> {
  const world = await openDeskWorld(kafka);
  try {
    report.note(`making ${matters.toLocaleString('en')} matters`);
    await sowMatters(world.booted.database, world, matters);
    for (const side of ['agency', 'office'] as const) {
      await measureNumbers(world, side, { matters, reads, report });
      for (const name of lists) await measureQueue(world, { side, name }, { matters, reads, report });
    }
  } finally {
    await world.booted.stop();
  }
}

interface Circumstances extends DeskSizes {
  report: Report;
}

type Side = keyof DeskWorld['clients'];

const agencyOf = ({ agencies, office }: DeskWorld, side: Side): string => (side === 'office' ? office : (agencies[0] ?? ''));
const who = { agency: 'one of 100 agencies', office: 'an office that takes part in all' } as const;

async function measureNumbers(world: DeskWorld, side: Side, { matters, reads, report }: Circumstances): Promise<void> {
  const { database } = world.booted;
  const ours = await waits(world.clients[side], 'desk', reads);
  const bare = await timed(reads, () => database.query(rawDesk(agencyOf(world, side))));
  report.add(told(`numbers of the desk for ${who[side]}`, matters, [ours, bare]));
}

async function measureQueue(
  world: DeskWorld,
  { side, name }: { side: Side; name: QueueName },
  { matters, reads, report }: Circumstances,
): Promise<void> {
  const { database } = world.booted;
  const ours = await waits(world.clients[side], `desk/queues/${name}?limit=50`, reads);
  const bare = await timed(reads, () => database.query(rawQueue(name, agencyOf(world, side))));
  report.add(told(`first page of ${name} for ${who[side]}`, matters, [ours, bare]));
}

function told(what: string, outstanding: number, [ours, bare]: [number[], number[]]) {
  const sorted = [...ours].sort((one, other) => one - other);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  return figure({
    what,
    outstanding,
    measured: quantilesOf(ours),
    raw: quantilesOf(bare),
    aim,
    notes: [`p95 ${p95.toFixed(1)} ms`],
  });
}

/** The first answer pays for what is kept afterwards; it is asked for and not counted. */
async function waits(client: ApiClient, path: string, reads: number): Promise<number[]> {
  const ask = async () => {
    const { status } = await client.get<QueuePage>(path);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
  };
  await ask();
  return timed(reads, ask);
}
