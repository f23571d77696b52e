import { findFreePorts } from '@homeward/engines';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Installation } from './installation.js';
import { portsFrom } from './ports.js';
import { serviceEnvironment } from './service-environment.js';
import { findService, stopService } from './service-processes.js';
import { startService } from './service-starting.js';
import { bundleOf } from './services.js';
import { startServices } from './services-starting.js';

jest.setTimeout(60_000);

/** A service that is ready while the sign-in runs. */
const program = `
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
if (process.env.SERVICE_NAME === 'identity') {
  writeFileSync('sign-in', '');
  process.on('SIGTERM', () => { rmSync('sign-in'); process.exit(); });
}
createServer((_request, response) => response.writeHead(existsSync('sign-in') ? 200 : 503).end()).listen(Number(process.env.PORT), '127.0.0.1');
`;

const names = ['clue-intake', 'investigation', 'rescue', 'resettlement', 'prevention', 'identity'] as const;
let installation: Installation;
const said: string[] = [];

beforeEach(async () => {
  const checkout = mkdtempSync(join(tmpdir(), 'unreal-checkout-'));
  const first = await findFreePorts(names.length);
  const ports = portsFrom(20_000);
  const own = Object.fromEntries(names.map((name, at) => [name, first + at]));
  installation = {
    checkout,
    local: join(checkout, '.local'),
    cache: checkout,
    ports: { ...ports, services: { ...ports.services, ...own } },
    recordedPorts: undefined,
  };
  for (const name of names) {
    for (const file of [bundleOf(checkout, name), join(checkout, 'apps', name, 'src/main.ts')]) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, program);
    }
  }
  // The secrets that all share are there before anything starts, as migrations leave them.
  await serviceEnvironment(installation, 'identity');
});
afterEach(async () => {
  await Promise.all(names.map((name) => stopService(installation, name)));
  rmSync(installation.checkout, { recursive: true, force: true });
});

const tools = { say: (line: string) => said.push(line), note: () => undefined, signal: new AbortController().signal };
const running = async () =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await findService(installation, name)] as const)));

describe('bringing up the services of which some run', () => {
  test('starts the last one while more than are started at once wait for it, and ends none of them', async () => {
    await startService(installation, 'identity', tools);
    expect(await startServices(installation, tools)).toBe('6 ready');
    const before = await running();
    await stopService(installation, 'identity');
    expect(await startServices(installation, tools)).toBe('6 ready');
    const after = await running();
    expect(after).toEqual({ ...before, identity: after['identity'] });
    expect(after['identity']).not.toBe(before['identity']);
    expect(said.every((line) => line.endsWith('runs and is not ready; waiting up to 90 s'))).toBe(true);
  });
});
