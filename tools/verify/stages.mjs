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
const isMade = (name) => ['src/main.ts', 'index.html'].some((file) => existsSync(join(root, 'apps', name, file)));
const programs = () => readdirSync(join(root, 'apps')).filter(isMade);
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

/** Every stage in order of speed; one that is beside another runs with the one before it. One that needs engines fails when they do not start. */
export const stages = [
  { name: 'format', ...program('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'lint', ...program('node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'), isBeside: true },
  { name: 'types', ...program('node_modules/ts7/bin/tsc', '-b', 'tsconfig.json') },
  { name: 'unit', ...jest('unit', '--maxWorkers=2') },
  // What waits for an engine leaves a core free: three at a time keep two busy.
  { name: 'integration', ...jest('integration', '--maxWorkers=3', '--testTimeout=60000', '--forceExit'), needs: 'engines' },
  { name: 'bundle', ...bundle() },
  { name: 'end-to-end', ...jest('end-to-end', '--maxWorkers=3', '--testTimeout=60000', '--forceExit'), needs: 'engines' },
  // What measures, or kills and counts the seconds until the return, has the machine to itself.
  { name: 'alone', ...jest('alone', '--runInBand', '--testTimeout=60000', '--forceExit'), needs: 'engines' },
  // It brings up an installation of its own and takes as long as all others together: it runs when it is named.
  { name: 'browser', ...jest('browser', '--runInBand', '--testTimeout=300000', '--forceExit'), isByItself: true },
];

/** The stages asked for by `--only lint,unit`, all but those that run by themselves without it; `--only unit libs/contracts` runs the specs of one place. */
export const selected = (all, argumentsGiven) => {
  if (argumentsGiven.length === 0) return all.filter(({ isByItself }) => !isByItself);
  const [option, list = '', ...paths] = argumentsGiven;
  const names = list.split(',');
  const chosen = all.filter(({ name }) => names.includes(name));
  const isFine =
    option === '--only' && chosen.length === names.length && (paths.length === 0 || chosen.every(({ kind }) => kind === 'jest'));
  if (isFine) return chosen.map((stage) => ({ ...stage, paths }));
  throw new Error(
    `npm test -- --only takes stages out of ${all.map(({ name }) => name).join(',')}; not ${argumentsGiven.join(' ')}.`,
  );
};
