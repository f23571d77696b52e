import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createDataSource, type DatabaseOptions } from './data-source.js';
import { outageOf } from './outage.js';

const waitLimitMs = 30_000;
const pauseMs = 500;

/** Opens a data source. While a whole machine starts at once the database may answer late: it is asked again for half a minute. */
export async function openDataSource(options: DatabaseOptions): Promise<DataSource> {
  const end = performance.now() + waitLimitMs;
  for (;;) {
    try {
      return await createDataSource(options).initialize();
    } catch (error) {
      if (performance.now() > end || outageOf(error) === null) throw error;
      await pause(pauseMs);
    }
  }
}
