import { readdirSync } from 'node:fs';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { homeward } from './tools/eslint-plugin/plugin.mjs';

// Without a fresh graph the boundary rule would pass everything in silence.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: false });

const specs = ['**/*.spec.ts', '**/*.spec.tsx', 'tools/**/*.spec.mjs'];
const source = ['apps/*/src/**/*.ts', 'apps/*/src/**/*.tsx', 'libs/*/src/**/*.ts', 'tools/**/*.ts'];
const services = ['apps/*/src/**/*.ts'];

const libraries = ['contracts', 'duty-policy', 'journeys', 'messaging', 'database', 'security', 'service-kit', 'engines'];
const tags = (...names) => names.map((name) => `type:${name}`);
const mayImport = (from, ...names) => ({ sourceTag: `type:${from}`, onlyDependOnLibsWithTags: tags(...names) });
const bans = (runtime, ...packages) => ({ sourceTag: `runtime:${runtime}`, bannedExternalImports: packages });

/** H1: who may import whom. Apps never import apps: no app's tag stands on the right. */
const imports = {
  contracts: [],
  'duty-policy': ['contracts'],
  journeys: ['contracts', 'duty-policy'],
  messaging: ['contracts'],
  database: ['contracts'],
  security: ['contracts', 'database'],
  'service-kit': ['contracts', 'duty-policy', 'messaging', 'database', 'security'],
  engines: [],
  service: ['contracts', 'duty-policy', 'journeys', 'messaging', 'database', 'security', 'service-kit'],
  orchestrator: ['contracts', 'journeys', 'messaging', 'security', 'service-kit'],
  identity: ['contracts', 'service-kit'],
  cli: ['contracts', 'duty-policy', 'messaging', 'engines'],
  web: ['contracts'],
  testing: libraries,
};
const runtimes = [
  bans('pure', '@nestjs/*', 'typeorm', 'pg', 'kafkajs', '@temporalio/*', 'react*'),
  bans('workflow', '@nestjs/*', 'typeorm', 'pg', 'kafkajs', '@temporalio/client', '@temporalio/worker'),
  bans('node', 'react*', '@mantine/*'),
  bans('browser', '@nestjs/*', 'typeorm', 'pg', 'kafkajs', '@temporalio/*'),
];
const boundaries = (more, ignoredCircularDependencies) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    allow: [],
    ignoredCircularDependencies,
    depConstraints: [...Object.entries(imports).map(([from, names]) => mayImport(from, ...names, ...more)), ...runtimes],
  },
];
// A library's specs start real servers through testing, which stands on that library: a circle of specs, not of programs.
const specCircles = libraries.flatMap((name) => [
  [name, 'testing'],
  [`@homeward/${name}`, '@homeward/testing'],
]);

const stays = (from, why, more = {}) => ({ from, why, ...more });
const notInjected = stays('@nestjs/typeorm', 'H10: a service takes tx as its first argument.', {
  names: ['InjectRepository', 'InjectEntityManager'],
});
const kafka = stays('kafkajs', 'H3: only messaging speaks to Kafka.');
const mantine = stays('@mantine/*', 'H3: only the ui of the dashboard imports Mantine.');
// The relay's lock lives and dies with one connection outside the pool; it is the only other one.
const driver = stays('pg', 'H3: only database opens connections.', { types: true });
const typesOf = (library, who) => stays(`@homeward/${library}`, `H1: ${who} takes types alone from ${library}.`, { types: true });
const never = (library, who) => stays(`@homeward/${library}`, `H1: ${who} does not import ${library}.`);
const apps = readdirSync(new URL('apps', import.meta.url)).map((name) =>
  stays(`@homeward/${name}*`, `H1: nobody imports the app ${name}.`),
);
const restricted = (...entries) => ({ 'homeward/restricted-imports': ['error', [notInjected, ...apps, ...entries]] });

export default defineConfig(
  { ignores: ['**/dist/**', '**/node_modules/**', '.local/**', '.nx/**', 'coverage/**', '**/*.{js,cjs}'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' }, plugins: { homeward } },
  {
    files: [...source, '**/*.mjs'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-constant-binary-expression': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-unused-private-class-members': 'error',
      'no-useless-catch': 'error',
      'no-useless-assignment': 'error',
      'preserve-caught-error': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'homeward/catch': 'error',
      'homeward/comments': 'error',
      'homeward/no-barrels': 'error',
      'homeward/no-real-people': 'error',
      'homeward/parameters': 'error',
    },
  },
  {
    files: source,
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: './tools/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin, '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries([], []),
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'homeward/env': 'error',
      'homeward/names': 'error',
      'homeward/no-data-source-in-service': 'error',
      'homeward/no-foreign-entity': 'error',
      'homeward/no-long-timers': 'error',
      'homeward/no-nest-kafka': 'error',
      'homeward/no-save': 'error',
      'homeward/zod-import': 'error',
      ...restricted(kafka, driver, mantine),
    },
  },
  {
    files: services,
    rules: restricted(kafka, driver, mantine, typesOf('journeys', 'a service'), never('duty-policy', 'this service')),
  },
  {
    files: ['apps/{coordination,operations-centre}/src/**/*.ts'],
    rules: restricted(kafka, driver, mantine, typesOf('journeys', 'a service')),
  },
  { files: ['apps/orchestrator/src/**/*.ts'], rules: restricted(kafka, driver, mantine, never('duty-policy', 'the orchestrator')) },
  {
    files: ['apps/cli/src/**/*.ts'],
    rules: { ...restricted(kafka, driver, mantine, typesOf('messaging', 'the cli')), 'no-console': 'off' },
  },
  {
    files: ['apps/dashboard/src/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: './tools/tsconfig.dashboard.json' } },
    rules: {
      ...restricted(kafka, driver, mantine, never('duty-policy', 'the desk'), never('journeys', 'the desk')),
      'homeward/desk-layers': 'error',
      'homeward/no-duty-policy-in-dashboard': 'error',
      'homeward/no-literal-text': 'error',
    },
  },
  { files: ['apps/dashboard/src/ui/**'], rules: restricted(kafka, driver, never('duty-policy', 'the desk')) },
  {
    files: ['libs/journeys/src/**/*.ts'],
    ignores: specs,
    rules: {
      ...restricted(kafka, driver, mantine, typesOf('contracts', 'a journey'), typesOf('duty-policy', 'a journey')),
      'homeward/workflow-globals': ['error', { clock: 'forbidden' }],
    },
  },
  { files: ['libs/journeys/src/wakes.ts'], rules: { 'homeward/workflow-globals': ['error', { clock: 'given', now: true }] } },
  { files: ['libs/{contracts,duty-policy}/src/**/*.ts'], ignores: specs, rules: { 'homeward/workflow-globals': 'error' } },
  { files: ['libs/messaging/src/**/*.ts'], rules: restricted(mantine) },
  {
    files: ['libs/database/src/**/*.ts'],
    rules: { ...restricted(kafka, mantine), 'homeward/no-save': 'off', 'homeward/no-data-source-in-service': 'off' },
  },
  { files: ['libs/{testing,engines}/src/**/*.ts'], rules: restricted(kafka, mantine) },
  { files: ['apps/*/src/database/**/*.ts', 'apps/*/src/app.module.ts'], rules: { 'homeward/no-foreign-entity': 'off' } },
  // A migration is one statement after another, as long as its tables are.
  { files: ['**/src/**/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.service.ts'], rules: { 'homeward/no-io-in-tx': 'error' } },
  // A front door is a list of names, and this one a table of codes: neither has logic to split.
  { files: ['libs/*/src/index.ts', 'libs/contracts/src/region-codes.ts'], rules: { 'max-lines': 'off' } },
  { files: ['libs/*/src/index.ts'], rules: { 'homeward/no-barrels': ['error', { frontDoor: true }] } },
  {
    files: ['**/config.ts', 'apps/cli/**', 'libs/{engines,testing}/**', 'tools/**'],
    rules: { 'homeward/env': 'off' },
  },
  {
    // These speak to engines and people on one machine; no duty passes through their hands.
    files: ['apps/cli/**', 'libs/{engines,testing}/**', ...specs],
    rules: { 'homeward/no-long-timers': 'off' },
  },
  {
    files: specs,
    rules: { 'max-lines': ['error', { max: 500 }], 'max-lines-per-function': 'off', 'homeward/parameters': 'off' },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(['testing'], specCircles),
      'homeward/no-data-source-in-service': 'off',
      'homeward/no-foreign-entity': 'off',
      ...restricted(mantine),
    },
  },
);
