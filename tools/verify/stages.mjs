import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const jest = (project, ...options) => ({
  kind: 'jest',
  arguments: [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    project,
    '--passWithNoTests',
    ...options,
  ],
});
const program = (...line) => ({ kind: 'program', arguments: line });
const programs = () => readdirSync(join(root, 'apps')).filter((name) => existsSync(join(root, 'apps', name, 'src/main.ts')));
const bundle = () =>
  program(
    'node_modules/.bin/nx',
    'run-many',
    '-t',
    'bundle',
    '-p',
    programs()
      .map((name) => `@homeward/${name}`)
      .join(','),
  );

/** Every stage in order of speed. One that needs engines fails when they do not start. */
export const stages = [
  { name: 'format', ...program('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'lint', ...program('node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0') },
  { name: 'types', ...program('node_modules/ts7/bin/tsc', '-b', 'tsconfig.json') },
  { name: 'unit', ...jest('unit', '--maxWorkers=2') },
  { name: 'integration', ...jest('integration', '--runInBand'), needs: 'engines' },
  { name: 'bundle', ...bundle() },
  { name: 'end-to-end', ...jest('end-to-end', '--runInBand'), needs: 'engines' },
];

/** The stages asked for by `--only lint,unit`, all of them without it. */
export const selected = (all, argumentsGiven) => {
  const at = argumentsGiven.indexOf('--only');
  if (at === -1 && argumentsGiven.length === 0) return all;
  const names = at === 0 && argumentsGiven.length === 2 ? argumentsGiven[1].split(',') : [];
  const unknown = names.filter((name) => !all.some((stage) => stage.name === name));
  const known = all.map((stage) => stage.name).join(',');
  if (names.length === 0 || unknown.length > 0)
    throw new Error(`npm test -- --only takes stages out of ${known}; not ${argumentsGiven.join(' ')}.`);
  return all.filter((stage) => names.includes(stage.name));
};
