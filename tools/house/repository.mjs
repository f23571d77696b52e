import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const skipped = new Set(['node_modules', 'dist', 'coverage', '.git', '.nx', '.local']);
const binary = /\.(?:png|jpg|ico|woff2?|wasm|gz|zip|jar)$/;

const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    if (entry.isDirectory()) return walk(join(folder, entry.name));
    return entry.isFile() ? [join(folder, entry.name)] : [];
  });

/** Every path of the checkout, from its root, with forward slashes. */
export const paths = () => walk(root).map((file) => relative(root, file).split(sep).join('/'));

/** The files whose path fits, with what is in them. */
export const files = (fits) =>
  paths()
    .filter((path) => fits.test(path) && !binary.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
