import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { endAll } from './children.mjs';
import { inWords } from './counts.mjs';
import { startEngines } from './engines.mjs';
import { runAll } from './run-all.mjs';
import { selected, stages } from './stages.mjs';

const environment = (root) => ({
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
});

const interruptible = () => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(name, () => {
      controller.abort();
      endAll();
    });
  }
  return controller.signal;
};

/** Runs the stages asked for, stops all it started, and closes with one line of counts. */
export const prove = async (root, argumentsGiven) => {
  const chosen = selected(stages, argumentsGiven);
  const folder = join(root, `.local/test-${process.pid}`);
  const signal = interruptible();
  mkdirSync(folder, { recursive: true });
  try {
    const start = () => startEngines({ root, folder, signal });
    const total = await runAll(
      chosen,
      { root, folder, env: environment(root) },
      { start, signal, tell: (line) => console.log(line) },
    );
    console.log(inWords(total));
    return total.failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
