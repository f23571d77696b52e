import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EngineContext } from './engine-context.js';
import { ownEnvironment } from './own-environment.js';
import { run } from './run.js';
import type { TemporalOptions } from './temporal-settings.js';

/** Temporal's own command line, pointed at one server. */
export type TemporalCommand = (args: readonly string[]) => Promise<string>;

/** The command line for this server, deaf to what a shell may say about another one. */
export const temporalCommand = (context: EngineContext, programs: string, options: TemporalOptions): TemporalCommand => {
  const address = `127.0.0.1:${options.ports.frontend}`;
  const timeout = () => AbortSignal.any([AbortSignal.timeout(10_000), ...(context.signal ? [context.signal] : [])]);
  return (args) =>
    run(join(programs, 'temporal'), ['--address', address, ...args], { env: ownEnvironment(options.folder), signal: timeout() });
};

/** Makes the namespace and its search attributes, and waits until they can be used. */
export async function makeNamespace(context: EngineContext, command: TemporalCommand, options: TemporalOptions): Promise<void> {
  const { namespace, searchAttributes } = options;
  await again(context, async () => {
    const describe = ['operator', 'namespace', 'describe', '-n', namespace];
    const isThere = await succeeds(command(describe));
    if (isThere) return true;
    context.note(`making the namespace ${namespace}`);
    await command(['operator', 'namespace', 'create', '-n', namespace, '--retention', '72h']);
    return succeeds(command(describe));
  });
  for (const [name, type] of Object.entries(searchAttributes)) {
    await again(context, async () => {
      const known = await command(['operator', 'search-attribute', 'list', '-n', namespace]);
      if (new RegExp(`\\b${name}\\b`).test(known)) return true;
      await command(['operator', 'search-attribute', 'create', '-n', namespace, '--name', name, '--type', type]);
      return false;
    });
  }
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** What is made is visible only after the server has refreshed its cache, so a first refusal means nothing. */
async function again(context: EngineContext, isDone: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    context.signal?.throwIfAborted();
    try {
      if (await isDone()) return;
    } catch (error) {
      if (tries >= 60) throw error;
    }
    await delay(500);
  }
}
