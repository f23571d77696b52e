import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { packages: {} });
const isPackage = ([path, { link }]) => path.startsWith('node_modules/') && !link;

/** Whether what is installed is what the lock file says; a package for another platform may be absent. */
export const isInstalled = (lock, found) =>
  Object.entries(lock.packages)
    .filter(isPackage)
    .every(([path, { version, optional, devOptional }]) => {
      const there = found.packages[path];
      return there ? there.version === version : Boolean(optional ?? devOptional);
    });

/** Brings node_modules in step with the lock file, and only then costs time. */
export const install = (root) => {
  const lock = read(join(root, 'package-lock.json'));
  if (isInstalled(lock, read(join(root, 'node_modules/.package-lock.json')))) return;
  console.log('installing the dependencies');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm ci failed.');
};

/** The Node this checkout runs on: the one in hand, or the one that was installed with the dependencies. */
export const nodeFor = (root, version, current) => {
  if (Number(version.split('.')[0]) >= 24) return current;
  const own = join(root, 'node_modules/.bin/node');
  if (existsSync(own)) return own;
  throw new Error(`Homeward runs on Node 24 and found ${version} only. Install Node 24 and run it again.`);
};
