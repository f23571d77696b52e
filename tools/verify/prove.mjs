import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { endAll, run } from './children.mjs';
import { add, inWords, none, ofExit, ofJest } from './counts.mjs';
import { selected, stages } from './stages.mjs';

const environment = (root) => ({
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
});

const runStage = async (stage, { root, folder, env }) => {
  const report = join(folder, `${stage.name}.json`);
  const extra = stage.kind === 'jest' ? ['--json', `--outputFile=${report}`] : [];
  const { code, output } = await run(process.execPath, [...stage.arguments, ...extra], { cwd: root, env });
  return { counts: stage.kind === 'jest' ? countsIn(report, code) : ofExit(code), output };
};

const countsIn = (report, code) => {
  try {
    return ofJest(JSON.parse(readFileSync(report, 'utf8')), code);
  } catch {
    return ofExit(1);
  }
};

const told = ({ name, kind }, counts, startedAt) => {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(7);
  const detail = kind === 'jest' ? `   ${inWords(counts)}` : '';
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${name.padEnd(12)}${seconds} s${detail}`);
};

const runAll = async (chosen, place) => {
  let total = none;
  for (const stage of chosen) {
    const startedAt = performance.now();
    const { counts, output } = await runStage(stage, place);
    told(stage, counts, startedAt);
    if (counts.failed > 0) process.stdout.write(`${output.trimEnd()}\n`);
    total = add(total, counts);
  }
  return total;
};

/** Runs the stages asked for, stops all it started, and closes with one line of counts. */
export const prove = async (root, argumentsGiven) => {
  const chosen = selected(stages, argumentsGiven);
  const folder = join(root, `.local/test-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, endAll);
  try {
    const total = await runAll(chosen, { root, folder, env: environment(root) });
    console.log(inWords(total));
    return total.failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
