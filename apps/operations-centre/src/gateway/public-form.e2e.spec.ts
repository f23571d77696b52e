import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, nowhere, type BootedService } from '@homeward/testing';
import { operationsCentre } from '../service.js';
import { bodyLimit } from './forwarding.js';
import { startMirror, type Mirrored } from '../trial/mirror.js';

let gateway: BootedService;
let mirror: Awaited<ReturnType<typeof startMirror>>;

beforeAll(async () => {
  mirror = await startMirror();
  gateway = await bootService(operationsCentre, { services: { 'clue-intake': mirror.url } });
}, 60_000);

afterAll(async () => {
  await gateway?.stop();
  await mirror?.stop();
}, 30_000);

const said = {
  'accept-language': 'en',
  cookie: 'unreal=1',
  authorization: 'Bearer unreal',
  'user-agent': 'unreal',
  'x-forwarded-for': '192.0.2.1',
  'homeward-caller': 'unreal',
  'homeward-origin': 'https://unreal.invalid',
};

async function post(headers: Record<string, string> = {}): Promise<Mirrored> {
  const body = new URLSearchParams({ what: '虚构' });
  const answer = await fetch(`${gateway.service.url}/tip/en/form`, { method: 'POST', headers: { ...said, ...headers }, body });
  return (await answer.json()) as Mirrored;
}

describe('leading the public to the form', () => {
  test('brings what was written through, and of the caller a mark that says nothing of him (A80)', async () => {
    const { method, url, headers, body } = await post();
    expect([method, url, body]).toEqual(['POST', '/tip/en/form', 'what=%E8%99%9A%E6%9E%84']);
    expect(headers).toMatchObject({
      'accept-language': 'en',
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      'homeward-origin': gateway.service.url,
      'homeward-caller': expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(JSON.stringify(headers)).not.toMatch(/unreal|192\.0\.2\.1|cookie|user-agent|traceparent/);
    expect((await post({ 'x-forwarded-for': '192.0.2.9' })).headers['homeward-caller']).toBe(headers['homeward-caller']);
  });

  test.each(['/tip', '/tip/zh', '/tip/tip.css'])('knows %s', async (path) => {
    const answer = (await (await fetch(`${gateway.service.url}${path}`)).json()) as Mirrored;
    expect(answer.url).toBe(path);
  });

  test('leads nowhere else', async () => {
    for (const path of ['/tips', '/tip/%2e%2e/metrics', '/tip//x'])
      expect([path, (await fetch(`${gateway.service.url}${path}`)).status]).toEqual([path, 404]);
  });

  test('says that a text is too long, every time, before it travels', async () => {
    const send = (length: number) =>
      fetch(`${gateway.service.url}/tip/zh/form`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'x'.repeat(length),
      });
    expect((await send(bodyLimit)).status).toBe(207);
    for (let again = 0; again < 20; again += 1) {
      const answer = await send(bodyLimit + 1);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'text/html; charset=utf-8']);
      expect(await answer.text()).toMatch(/内容过长[\s\S]*110[\s\S]*12309[\s\S]*not sent/);
    }
  }, 30_000);

  test('says whom to call where the form does not answer', async () => {
    const alone = await bootService(operationsCentre, { services: { 'clue-intake': `http://${nowhere}` } });
    const answer = await fetch(`${alone.service.url}/tip/zh`);
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([
      503,
      '5',
      'text/html; charset=utf-8',
    ]);
    const text = await answer.text();
    expect(text).toMatch(/110[\s\S]*12309[\s\S]*not sent/);
    await alone.stop();
  }, 30_000);
});
