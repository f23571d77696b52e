import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createDataSource, type DatabaseOptions } from './data-source.js';

const waitLimitMs = 30_000;
const pauseMs = 500;

/** Opens a data source. While a whole machine starts at once the database may answer late: it is asked again for half a minute. */
export async function openDataSource(options: DatabaseOptions): Promise<DataSource> {
  const end = performance.now() + waitLimitMs;
  for (;;) {
    try {
      return await createDataSource(options).initialize();
    } catch (error) {
      if (performance.now() > end || !isConnectionTrouble(error)) throw error;
      await pause(pauseMs);
    }
  }
}

const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', '57P03', '53300']);

function isConnectionTrouble(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return network.has(String(code)) || /connection (terminated|timeout)|timeout exceeded/i.test(String(message));
}
