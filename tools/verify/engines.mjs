import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const load = async (root, folder) => {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: join(root, 'libs/engines/src/index.ts'),
    platform: 'node',
    tsconfig: join(root, 'libs/engines/tsconfig.json'),
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  });
  const file = join(folder, 'engines.mjs');
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return import(file);
};

const isProving = (pid) => {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) && readFileSync(file, 'utf8').includes('verify.mjs');
};

/** Stops what a run left behind that was killed before it could tidy up. */
const tidyUp = async (root, stopTestEngines) => {
  const left = readdirSync(join(root, '.local')).filter(
    (name) => /^test-\d+$/.test(name) && !isProving(name.slice('test-'.length)),
  );
  for (const name of left) {
    const folder = join(root, '.local', name);
    if (existsSync(join(folder, 'engines'))) await stopTestEngines(join(folder, 'engines'));
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Starts real engines on free ports in the folder of this run. Whatever had begun is stopped again when one does not start. */
export const startEngines = async ({ root, folder, signal }) => {
  const { cacheFolder, startTestEngines, stopTestEngines } = await load(root, folder);
  await tidyUp(root, stopTestEngines);
  const own = join(folder, 'engines');
  const context = { checkout: root, cache: cacheFolder(process.env), note: (text) => console.log(`  ${text}`), signal };
  try {
    const { env } = await startTestEngines(context, { folder: own, kafka: true, temporal: true, testServer: true });
    return { env, stop: () => stopTestEngines(own) };
  } catch (cause) {
    await stopTestEngines(own);
    throw cause;
  }
};
