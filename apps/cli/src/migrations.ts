import { run } from '@homeward/engines';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { places, type Installation } from './installation.js';
import { makeSchemas } from './schemas.js';
import { databaseUrl, serviceEnvironment } from './service-environment.js';
import { bundleOf, databaseServices, type ServiceName } from './services.js';
import type { StepTools } from './steps.js';
import { twoAtATime } from './two-at-a-time.js';

/** Makes the schemas, then lets every service whose program is new bring its schema to its head, two at a time. */
export async function migrateAll(installation: Installation, tools: StepTools): Promise<string> {
  const services = databaseServices(installation.checkout);
  if (services.length === 0) return 'none yet';
  tools.note('schemas and roles');
  await makeSchemas(installation);
  let [begun, ran] = [0, 0];
  await twoAtATime(services, async (name) => {
    tools.note(`${name} (${(begun += 1)} of ${services.length})`);
    if (await runOnce(installation, name, 'migrate', tools.signal)) ran += 1;
  });
  return ran === 0 ? `${services.length} schemas at their head` : `${ran} of ${services.length} schemas migrated`;
}

/** Fills the fictional province, once. */
export async function seedProvince(installation: Installation, { signal }: StepTools): Promise<string | undefined> {
  if (!existsSync(join(installation.checkout, 'apps/coordination/src/main.ts'))) return undefined;
  return (await runOnce(installation, 'coordination', 'seed', signal)) ? 'made' : 'there';
}

/** Runs a service's one-time command unless this very program has done it on these rows. Says whether it ran. */
async function runOnce(
  installation: Installation,
  name: ServiceName,
  command: 'migrate' | 'seed',
  signal: AbortSignal,
): Promise<boolean> {
  const program = bundleOf(installation.checkout, name);
  const hash = createHash('sha256')
    .update(await readFile(program))
    .digest('hex');
  const { log: logOf, run: runFile } = places(installation);
  const record = runFile(`${name}.${command}`);
  if ((await readFile(record, 'utf8').catch(() => '')) === hash) return false;
  const log = logOf(`${name}-${command}`);
  await mkdir(dirname(log), { recursive: true });
  const env = {
    ...(await serviceEnvironment(installation, name)),
    PG_MIGRATOR_URL: await databaseUrl(installation, name, 'migrator'),
  };
  await writeFile(log, '');
  await run(process.execPath, ['--enable-source-maps', program, command], { cwd: installation.checkout, env, log, signal });
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, hash);
  return true;
}
