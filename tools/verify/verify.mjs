// Proves the checkout: npm test, or npm test -- --only lint,unit
import { spawnSync } from 'node:child_process';
import { install, nodeFor } from './installed.mjs';

const root = new URL('../..', import.meta.url).pathname;

const start = async () => {
  install(root);
  const node = nodeFor(root, process.versions.node, process.execPath);
  if (node !== process.execPath) {
    const { status } = spawnSync(node, process.argv.slice(1), { cwd: root, stdio: 'inherit' });
    return status ?? 1;
  }
  const { prove } = await import('./prove.mjs');
  return prove(root, process.argv.slice(2));
};

try {
  process.exitCode = await start();
} catch (reason) {
  console.error(reason.message);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
