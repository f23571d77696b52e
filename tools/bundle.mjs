// One file a program: node tools/bundle.mjs apps/clue-intake
// The orchestrator's workflows go into a file of their own, for Temporal runs them in a sandbox.
// Cedar's .wasm and Temporal's native bridge are read beside their packages, so those stay outside the bundle.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const app = join(root, process.argv[2] ?? '.');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const names = Object.keys(dependencies);

const bundle = await rolldown({
  input: join(app, 'src/main.ts'),
  platform: 'node',
  tsconfig: join(app, 'tsconfig.json'),
  external: (id) => names.some((name) => id === name || id.startsWith(`${name}/`)),
  resolve: { conditionNames: ['@homeward/source', 'import', 'node', 'default'], extensionAlias: { '.js': ['.ts', '.js'] } },
  transform: { assumptions: { setPublicClassFields: true } },
  onLog(level, log, defaultHandler) {
    if (level === 'warn') throw new Error(`${log.code ?? 'warning'}: ${log.message}`);
    defaultHandler(level, log);
  },
});
await bundle.write({ file: join(app, 'dist/main.mjs'), format: 'esm', sourcemap: true, codeSplitting: false });
await bundle.close();

if (basename(app) === 'orchestrator') await packWorkflows(join(root, 'libs/journeys/src/index.ts'), join(app, 'dist/workflows.js'));

async function packWorkflows(workflowsPath, file) {
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames: ['@homeward/source', '...'] } }),
  });
  await writeFile(file, code);
}
