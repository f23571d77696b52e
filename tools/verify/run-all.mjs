import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './children.mjs';
import { add, inWords, none, ofExit, ofJest } from './counts.mjs';

const countsIn = (report, code) => {
  try {
    return ofJest(JSON.parse(readFileSync(report, 'utf8')), code);
  } catch {
    return ofExit(1);
  }
};

const runStage = async (stage, { root, folder, env }) => {
  const isTests = stage.kind === 'jest';
  const report = join(folder, `${stage.name}.json`);
  const extra = isTests ? ['--json', `--outputFile=${report}`] : [];
  const places = stage.paths?.length ? ['--', ...stage.paths] : [];
  const { code, output } = await run(process.execPath, [...stage.arguments, ...extra, ...places], { cwd: root, env });
  return { counts: isTests ? countsIn(report, code) : ofExit(code), output, isTests };
};

const timed = async (name, tell, work) => {
  const startedAt = performance.now();
  const { counts, output, isTests = false } = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(7);
  tell(`${counts.failed === 0 ? '✓' : '✗'} ${name.padEnd(12)}${seconds} s${isTests ? `   ${inWords(counts)}` : ''}`);
  if (counts.failed > 0) tell(output.trimEnd());
  return counts;
};

const lost = async () => ({ counts: ofExit(1), output: 'not run: the engines did not start' });

/** Starts the engines when they are first needed, and not again when they could not be started. */
const engineRoom = (start) => {
  let engines;
  return {
    needs: (stage) => Boolean(stage.needs) && engines === undefined,
    open: async () => {
      engines = await start().catch((reason) => ({ reason }));
      return { counts: ofExit(engines.reason ? 1 : 0), output: String(engines.reason?.stack ?? engines.reason) };
    },
    env: () => engines?.env ?? {},
    isLost: (stage) => Boolean(stage.needs && engines.reason),
    close: async () => engines?.stop?.(),
  };
};

/** Stages in their order, each with those that run beside it. */
const groupsOf = (chosen) => {
  const groups = [];
  for (const stage of chosen) {
    if (stage.isBeside && groups.length > 0) groups.at(-1).push(stage);
    else groups.push([stage]);
  }
  return groups;
};

/** Runs stage after stage, whatever fails, and hands back the sum. Engines start before the first stage that needs them and stop at the end. */
export const runAll = async (chosen, place, { start, tell, signal }) => {
  const engines = engineRoom(start);
  let total = none;
  try {
    for (const group of groupsOf(chosen)) {
      if (signal.aborted) break;
      if (group.some(engines.needs)) total = add(total, await timed('engines', tell, engines.open));
      const env = { ...place.env, ...engines.env() };
      const workOf = (stage) => (engines.isLost(stage) ? lost : () => runStage(stage, { ...place, env }));
      const counts = await Promise.all(group.map((stage) => timed(stage.name, tell, workOf(stage))));
      total = counts.reduce(add, total);
    }
  } finally {
    await engines.close();
  }
  return signal.aborted ? add(total, ofExit(1)) : total;
};
