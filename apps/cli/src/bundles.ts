import { run } from '@homeward/engines';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleOf, deskName, presentServices } from './services.js';
import type { StepTools } from './steps.js';
import { twoAtATime } from './two-at-a-time.js';

const sharedSources = ['package-lock.json', 'tsconfig.base.json', 'tools/bundle.mjs'];
const deskSources = ['index.html', 'vite.config.ts', 'public/strict.js', 'public/mark.svg'].map(
  (file) => `apps/${deskName}/${file}`,
);
const isSource = (name: string): boolean => !/\.spec\.m?tsx?$/.test(name);

/** All that is made out of the sources of this checkout: its programs, and the desk that the gateway serves. */
export const madeApps = (checkout: string): string[] => [
  ...presentServices(checkout),
  ...(existsSync(join(checkout, 'apps', deskName, 'index.html')) ? [deskName] : []),
];

/** A program's sources in one number: its own, every library's, and the tools that bundle them. */
export async function sourceStamp(checkout: string, app: string): Promise<string> {
  // The desk knows the contracts alone; it is not made anew for what happens behind them.
  const names = app === deskName ? ['contracts'] : await readdir(join(checkout, 'libs'));
  const libraries = names.map((name) => `libs/${name}/src`);
  const hash = createHash('sha256');
  for (const folder of [`apps/${app}/src`, ...libraries.sort()]) {
    for (const file of await filesBelow(join(checkout, folder))) hash.update(`${file}\0`).update(await readFile(file));
  }
  for (const file of [...sharedSources, ...(app === deskName ? deskSources : [])])
    hash.update(await readFile(join(checkout, file)));
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Whether a program's bundle was made from the sources as they are. */
export async function isCurrent(checkout: string, app: string): Promise<boolean> {
  const recorded = await readFile(stampFile(checkout, app), 'utf8').catch(() => '');
  return recorded !== '' && recorded === (await bundleStamp(checkout, app));
}

/** Bundles every program whose sources have changed, two at a time. */
export async function bundleAll(checkout: string, apps: readonly string[], { note, signal }: StepTools): Promise<string> {
  const stale: string[] = [];
  for (const app of apps) if (!(await isCurrent(checkout, app))) stale.push(app);
  let made = 0;
  await twoAtATime(stale, async (app) => {
    note(`${app} (${(made += 1)} of ${stale.length})`);
    await bundle(checkout, app, signal);
  });
  if (apps.length === 0) return 'none in this checkout yet';
  return stale.length === 0 ? `${apps.length} up to date` : `${stale.length} of ${apps.length} bundled`;
}

const siteMaker = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];

async function bundle(checkout: string, app: string, signal: AbortSignal): Promise<void> {
  const log = join(checkout, '.local/log', `bundle-${app}.log`);
  await mkdir(dirname(log), { recursive: true });
  // Whatever the caller's mode is, officers get the site that is made for them.
  const mode = app === deskName ? { NODE_ENV: 'production' } : {};
  const env = { ...process.env, ...mode, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' };
  await writeFile(log, '');
  await run(process.execPath, [...(app === deskName ? siteMaker : ['tools/bundle.mjs']), `apps/${app}`], {
    cwd: checkout,
    env,
    log,
    signal,
    fix: `mend apps/${app}, then ./homeward up`,
  });
  await writeFile(stampFile(checkout, app), await bundleStamp(checkout, app));
}

const stampFile = (checkout: string, app: string): string => join(checkout, 'apps', app, 'dist/.stamp');

/** Sources and the bundle together: a bundle that another tool has replaced meanwhile no longer counts. */
async function bundleStamp(checkout: string, app: string): Promise<string> {
  const made = await stat(bundleOf(checkout, app)).catch(() => undefined);
  if (made === undefined) return '';
  return `${await sourceStamp(checkout, app)} ${made.size} ${made.mtimeMs}`;
}
