import { figure } from '../figure.js';
import type { Quantiles } from '../quantiles.js';
import type { Report } from '../report.js';
import type { Sizes } from '../options.js';
import type { StatementWatch } from '../statement-watch.js';
import type { TestDatabase } from '@homeward/testing';
import { checkEachOnce, latenessOf, untilAllFired } from './firing.js';
import type { RawTwin } from './raw-twin.js';
import type { Batch, Seeds } from './seeds.js';

/** What the measures of firing work with. */
export interface Range {
  database: TestDatabase;
  seeds: Seeds;
  twin: RawTwin;
  watch: StatementWatch;
  report: Report;
}

interface Round extends Omit<Batch, 'first'> {
  what: string;
  outstanding: number;
  aim: string;
}

/** Duties that fall due one after the other, at a steady rate. */
export const measureSteady = (range: Range, { perSecond, seconds }: Sizes, outstanding: number): Promise<void> =>
  measure(range, {
    what: `lateness at ${perSecond} firings a second`,
    name: `steady ${outstanding}`,
    count: perSecond * seconds,
    apartMs: 1_000 / perSecond,
    outstanding,
    aim: 'p99 at most 100 ms, at a million outstanding at most 1.2 times that of none',
  });

/** Duties that fall due at one instant: the latest one is the figure. */
export const measureBurst = (range: Range, { atOnce }: Sizes, outstanding: number): Promise<void> =>
  measure(range, {
    what: `lateness of ${atOnce.toLocaleString('en')} due at one instant`,
    name: `burst ${outstanding}`,
    count: atOnce,
    apartMs: 0,
    outstanding,
    aim: 'the last one within 5,000 ms',
  });

async function measure({ database, seeds, twin, watch, report }: Range, round: Round): Promise<void> {
  report.note(`${round.what}, ${round.outstanding} outstanding`);
  // The copies are all made before the first of them is due.
  const first = inSeconds(5 + round.count / 1_500);
  await watch.beginQuietly();
  await seeds.sow({ ...round, first });
  await untilAllFired(database, 'coordination.duty_alarms', round.name);
  const { late, seconds } = await latenessOf(database, 'coordination.duty_rungs', round.name);
  const counted = await watch.end(round.count);
  const checked = await checkEachOnce(database, round.name);
  const raw = await rawLateness(
    { seeds, twin },
    { ...round, name: `raw ${round.name}`, first: inSeconds(5 + round.count / 5_000) },
  );
  report.add(
    figure({ ...round, ...counted, measured: late, raw, notes: [checked, `recorded within ${seconds.toFixed(1)} s of the first`] }),
  );
}

const inSeconds = (seconds: number): string => `now() + interval '${Math.ceil(seconds)} seconds'`;

async function rawLateness({ seeds, twin }: Pick<Range, 'seeds' | 'twin'>, batch: Batch): Promise<Quantiles> {
  await seeds.name(batch);
  await twin.sow(batch.name);
  return (await twin.fire(batch.name)).late;
}
