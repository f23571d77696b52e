import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the desk's files lie: beside this program, in the checkout and in an installed tree alike. */
export function consoleFolder(from = import.meta.url): string {
  for (let folder = dirname(fileURLToPath(from)); folder !== dirname(folder); folder = dirname(folder)) {
    const site = join(folder, 'apps/dashboard/dist/site');
    if (existsSync(join(folder, 'apps/dashboard'))) return site;
  }
  return '';
}
