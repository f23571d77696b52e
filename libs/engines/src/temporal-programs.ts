import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { CachedThing } from './cached.js';
import type { EngineContext } from './engine-context.js';
import { run } from './run.js';

const programs = [
  { name: 'temporal', source: 'github.com/temporalio/cli/cmd/temporal' },
  { name: 'temporal-server', source: 'go.temporal.io/server/cmd/server' },
  { name: 'temporal-sql-tool', source: 'go.temporal.io/server/cmd/tools/sql' },
  { name: 'temporal-ui', source: 'github.com/temporalio/ui-server/v2/cmd/server' },
];

/** Temporal's command line, server, schema tool and web console in the cache, built from the Go module proxy. */
export const temporalPrograms = (context: EngineContext): CachedThing => {
  const source = join(context.checkout, 'infra/temporal');
  return {
    name: 'temporal-1.31.2',
    pins: [join(source, 'go.mod'), join(source, 'go.sum')],
    make: (folder) => build(context, source, folder),
  };
};

async function build(context: EngineContext, source: string, folder: string): Promise<void> {
  const env = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' };
  for (const [index, program] of programs.entries()) {
    const target = join(folder, program.name);
    if (existsSync(target)) continue;
    context.note(
      `building ${program.name} (${index + 1} of ${programs.length}${index === 0 ? ', some minutes the first time' : ''})`,
    );
    const args = ['build', '-mod=readonly', '-trimpath', '-ldflags', '-s -w', '-o', `${target}.new`, program.source];
    await run('go', args, { cwd: source, env, log: join(folder, 'build.log'), signal: context.signal, fix });
    await rename(`${target}.new`, target);
  }
}

const fix = 'install Go 1.26.4 or newer, and see that the Go module proxy can be reached; what is built already is kept';
