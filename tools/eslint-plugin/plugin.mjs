import { readdirSync } from 'node:fs';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.mjs') && !name.endsWith('.spec.mjs'));
const names = files.map((name) => name.replace('.mjs', '')).filter((name) => !['plugin', 'real-people'].includes(name));
const load = async (name) => [name, (await import(`./${name}.mjs`)).default];

/** The rules of this house that no other plugin has, one file each. */
export const homeward = { meta: { name: 'homeward' }, rules: Object.fromEntries(await Promise.all(names.map(load))) };
