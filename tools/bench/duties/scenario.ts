import type { Sizes } from '../options.js';
import type { Report } from '../report.js';
import { StatementWatch } from '../statement-watch.js';
import { untilAllFired } from './firing.js';
import { measureBurst, measureSteady, type Range } from './measure-firing.js';
import { measureOpening } from './measure-opening.js';
import { measureExplaining } from './measure-explaining.js';
import { measurePreview } from './measure-preview.js';
import { RawTwin } from './raw-twin.js';
import { Seeds } from './seeds.js';
import { openWorld, type World } from './world.js';

const restSeconds = 4;

/** Measures the clocks of duties: with more and more of them outstanding, each thing with bare SQL beside it. */
export async function measureDuties(sizes: Sizes, { kafka, report }: { kafka: string; report: Report }): Promise<void> {
  const world = await openWorld(kafka);
  try {
    const range = await openRange(world, report, sizes.history);
    let outstanding = 0;
    for (const level of sizes.outstanding) {
      await sowOutstanding(range, outstanding, level);
      outstanding = level;
      if (level === sizes.previewed) await measurePreview(world, range, level);
      await measureSteady(range, sizes, level);
      await measureBurst(range, sizes, level);
      await measureOpening(world, range, { count: sizes.openings, outstanding: level });
      await measureExplaining(world, range, { count: sizes.explanations, outstanding: level });
    }
  } finally {
    await world.booted.stop();
  }
}

async function openRange(world: World, report: Report, history: number): Promise<Range> {
  const { database } = world.booted;
  const range = {
    database,
    seeds: new Seeds(database, world),
    twin: new RawTwin(database),
    watch: new StatementWatch(database),
    report,
  };
  await range.seeds.open();
  await range.twin.open();
  await range.watch.learnRest(restSeconds);
  await makeHistory(range, history);
  return range;
}

/** Some copies fire before anything is measured. */
async function makeHistory({ database, seeds, twin }: Range, count: number): Promise<void> {
  await seeds.sow({ name: 'history', count, first: 'now()', apartMs: 0 });
  await twin.sow('history');
  await untilAllFired(database, 'coordination.duty_alarms', 'history');
  await twin.fire('history');
  await seeds.settle();
}

async function sowOutstanding({ seeds, twin, report }: Range, before: number, level: number): Promise<void> {
  if (level > before) {
    report.note(`making ${(level - before).toLocaleString('en')} armed duties of a far future`);
    const name = `outstanding ${level}`;
    await seeds.sow({ name, count: level - before, first: `now() + interval '60 days'`, apartMs: 20 });
    await twin.sow(name);
  }
  await seeds.settle();
}
