// Measures: npm run bench -- --scenario duties [--outstanding 0,100000] [--quick] [--json]
// The runner and the service it boots go into one file first, the way the services themselves are made. The engines belong to
// this process, which stops them however the runner ends.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { nodeFor } from '../verify/installed.mjs';

const root = join(import.meta.dirname, '../..');
const folder = join(root, `.local/bench-${process.pid}`);
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const names = Object.keys({ ...dependencies, ...devDependencies });

const bundled = async (name) => {
  const made = await rolldown({
    input: join(root, `tools/bench/${name}.ts`),
    platform: 'node',
    tsconfig: join(root, 'apps/coordination/tsconfig.json'),
    external: (id) => names.some((each) => id === each || id.startsWith(`${each}/`)),
    resolve: { conditionNames: ['@homeward/source', 'import', 'node', 'default'], extensionAlias: { '.js': ['.ts', '.js'] } },
    transform: { assumptions: { setPublicClassFields: true } },
  });
  const file = join(folder, `${name}.mjs`);
  await made.write({ file, format: 'esm', sourcemap: true, codeSplitting: false });
  await made.close();
  return file;
};

/** Runs to its end; whoever interrupts this process ends the runner first. */
const run = (file, env) =>
  new Promise((resolve) => {
    const line = ['--enable-source-maps', file, ...process.argv.slice(2)];
    const node = nodeFor(root, process.versions.node, process.execPath);
    const child = spawn(node, line, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env, NODE_ENV: 'test' } });
    // A second interrupt changes nothing: the engines are being stopped.
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill('SIGKILL'));
    child.on('exit', (code) => resolve(code ?? 1));
  });

mkdirSync(folder, { recursive: true });
try {
  const main = await bundled('main');
  const { startOwnEngines } = await import(await bundled('own-engines'));
  const { env, stop } = await startOwnEngines(join(folder, 'engines'), (text) => process.stderr.write(`  … ${text}\n`));
  process.exitCode = await run(main, env).finally(stop);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
