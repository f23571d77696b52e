// Measures: npm run bench -- --scenario duties [--outstanding 0,100000] [--quick] [--json]
// The runner and the service it boots go into one file first, the way the services themselves are made.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { nodeFor } from '../verify/installed.mjs';

const root = join(import.meta.dirname, '../..');
const folder = join(root, `.local/bench-${process.pid}`);
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const names = Object.keys({ ...dependencies, ...devDependencies });

const bundle = async () => {
  const made = await rolldown({
    input: join(root, 'tools/bench/main.ts'),
    platform: 'node',
    tsconfig: join(root, 'apps/coordination/tsconfig.json'),
    external: (id) => names.some((name) => id === name || id.startsWith(`${name}/`)),
    resolve: { conditionNames: ['@homeward/source', 'import', 'node', 'default'], extensionAlias: { '.js': ['.ts', '.js'] } },
    transform: { assumptions: { setPublicClassFields: true } },
  });
  await made.write({ file: join(folder, 'bench.mjs'), format: 'esm', sourcemap: true, codeSplitting: false });
  await made.close();
};

/** Runs to its end; an interrupt reaches the runner, which stops what it has started. */
const run = () =>
  new Promise((resolve) => {
    const node = nodeFor(root, process.versions.node, process.execPath);
    const line = ['--enable-source-maps', join(folder, 'bench.mjs'), '--folder', join(folder, 'engines'), ...process.argv.slice(2)];
    const child = spawn(node, line, { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } });
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill('SIGTERM'));
    child.on('exit', (code) => resolve(code ?? 1));
  });

mkdirSync(folder, { recursive: true });
try {
  await bundle();
  process.exitCode = await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
