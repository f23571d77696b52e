import { findFreePorts } from '@homeward/engines';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { places, type Installation } from './installation.js';
import { portsFrom } from './ports.js';
import { findService, stopService } from './service-processes.js';
import { startService } from './service-starting.js';
import { bundleOf } from './services.js';

jest.setTimeout(60_000);

/** A service that does nothing but say how it stands, as a file of the checkout orders until it ends. */
const program = `
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
rmSync('ordered', { force: true });
setTimeout(() => undefined, -1);
process.emitWarning('Unreal: heed this.');
const ordered = () => { try { return readFileSync('ordered', 'utf8'); } catch { return 'ready'; } };
createServer((request, response) => {
  if (ordered() === 'silent') return;
  response.writeHead(ordered() === 'unready' && request.url === '/readyz' ? 503 : 200).end();
}).listen(Number(process.env.PORT), '127.0.0.1');
`;

const name = 'rescue';
let installation: Installation;
let said: string[];

beforeEach(async () => {
  const checkout = mkdtempSync(join(tmpdir(), 'unreal-checkout-'));
  const port = await findFreePorts(1);
  const ports = portsFrom(20_000);
  installation = {
    checkout,
    local: join(checkout, '.local'),
    cache: checkout,
    ports: { ...ports, services: { ...ports.services, [name]: port } },
    recordedPorts: undefined,
  };
  mkdirSync(dirname(bundleOf(checkout, name)), { recursive: true });
  writeFileSync(bundleOf(checkout, name), program);
  said = [];
});
afterEach(async () => {
  await stopService(installation, name);
  rmSync(installation.checkout, { recursive: true, force: true });
});

const order = (standing: string) => writeFileSync(join(installation.checkout, 'ordered'), standing);

/** Starts the service as up does; what is said may call for something at once. */
const start = (onLine: (line: string) => void = () => undefined, silentSeconds = 30) => {
  const say = (line: string) => {
    said.push(line);
    onLine(line);
  };
  const { signal } = new AbortController();
  return startService(installation, name, { say, signal }, { unreadySeconds: 30, silentSeconds });
};

const startedNow = async () => {
  await start();
  return (await findService(installation, name)) ?? 0;
};

describe('bringing up a service that runs', () => {
  test('leaves one that is ready as it is', async () => {
    const pid = await startedNow();
    await start();
    expect(await findService(installation, name)).toBe(pid);
    expect(said).toEqual([]);
  });

  test('waits for one that is not ready, and never ends it for that', async () => {
    const pid = await startedNow();
    order('unready');
    await start(() => order('ready'));
    expect(await findService(installation, name)).toBe(pid);
    expect(said).toEqual([`${name} runs and is not ready; waiting up to 30 s`]);
  });

  test('fails with the log when it stays unready, and lets it run', async () => {
    const pid = await startedNow();
    order('unready');
    const tools = { say: () => undefined, signal: new AbortController().signal };
    await expect(startService(installation, name, tools, { unreadySeconds: 0, silentSeconds: 30 })).rejects.toMatchObject({
      message: `${name} runs and has not been ready for 0 s`,
      log: places(installation).log(name),
    });
    expect(await findService(installation, name)).toBe(pid);
  });

  test('waits for one that stands still for some seconds', async () => {
    const pid = await startedNow();
    process.kill(pid, 'SIGSTOP');
    await start(() => process.kill(pid, 'SIGCONT'));
    expect(await findService(installation, name)).toBe(pid);
    expect(said).toEqual([`${name} runs and does not answer; waiting up to 30 s before it is started anew`]);
  });

  test('starts one anew that has said nothing for too long', async () => {
    const pid = await startedNow();
    order('silent');
    await start(undefined, 0);
    expect(await findService(installation, name)).not.toBe(pid);
  });

  test('starts one anew that runs an older bundle, and one that ended', async () => {
    const first = await startedNow();
    const later = new Date(Date.now() + 1000);
    utimesSync(bundleOf(installation.checkout, name), later, later);
    const second = await startedNow();
    expect(second).not.toBe(first);
    utimesSync(bundleOf(installation.checkout, name), new Date(0), new Date(0));
    await stopService(installation, name);
    expect(await startedNow()).not.toBe(second);
  });

  test('keeps out of its log what Node says of timers in the past, and nothing else', async () => {
    await start();
    const log = readFileSync(places(installation).log(name), 'utf8');
    expect(log).toContain('Unreal: heed this.');
    expect(log).not.toContain('TimeoutNegativeWarning');
  });
});
