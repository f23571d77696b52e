import type { History } from '@temporalio/common/lib/proto-utils.js';
import protobuf from '@temporalio/proto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { format } from 'prettier';
import { writesHistories } from './config.js';
import type { JourneyTrial } from './journey-trial.js';

/** One history for each path a journey can take, as it was told before the first release. */
const repository = join(import.meta.dirname, '../../../../');
const folder = join(repository, 'libs/journeys/histories/dev');

/** Writes a path's history when a run is asked to. */
export async function keepHistory(trial: JourneyTrial, path: string, workflowId: string, runId?: string): Promise<void> {
  if (!writesHistories) return;
  await mkdir(folder, { recursive: true });
  // Where failures happened is told by files of this repository, wherever it lies.
  const told = JSON.stringify(await trial.historyOf(workflowId, runId)).replaceAll(repository, '');
  const history = await format(told, { parser: 'json', printWidth: 132 });
  await writeFile(join(folder, `${path}.json`), history);
}

/** Every saved history with the name of its path. */
export async function savedHistories(): Promise<{ workflowId: string; history: History }[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (name) => ({
      workflowId: basename(name, '.json'),
      history: protobuf.temporal.api.history.v1.History.fromObject(
        JSON.parse(await readFile(join(folder, name), 'utf8')) as Record<string, unknown>,
      ),
    })),
  );
}
