import { collections } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { forwardings, headersPassedOn } from './forwarding.js';
import { isPlainPath } from './plain-path.js';

const services = Object.fromEntries(
  [...new Set(Object.values(collections)), 'identity'].map((service) => [service, `http://${service}.invalid`]),
);

describe('the table of the gateway', () => {
  test('names every collection once, with the service that owns it, and leaves out what the desk answers itself', () => {
    const table = forwardings(services);
    expect(table).toContainEqual({ prefix: '/api/v1/clues', service: 'clue-intake', upstream: 'http://clue-intake.invalid' });
    expect(table).toContainEqual({ prefix: '/sign-in', service: 'identity', upstream: 'http://identity.invalid' });
    expect(table.map(({ prefix }) => prefix)).not.toContain('/api/v1/desk');
    const elsewhere = Object.values(collections).filter((owner) => owner !== 'operations-centre');
    expect(new Set(table.map(({ prefix }) => prefix)).size).toBe(elsewhere.length + 1);
  });

  test('leaves out a service whose address is unknown', () => {
    expect(forwardings({})).toEqual([]);
  });
});

describe('passing headers on', () => {
  test('keeps what services read and nothing about addresses and hops', () => {
    const kept = {
      'sec-fetch-site': 'same-origin',
      authorization: 'Bearer unreal',
      'if-match': '"1"',
      'homeward-late-recording': '00000000-0000-4000-8000-000000000001',
      'homeward-purpose': 'handle-matter',
      traceparent: '00',
    };
    const left = {
      'x-forwarded-for': '192.0.2.1',
      'x-forwarded-host': 'unreal.invalid',
      'x-forwarded-proto': 'https',
      forwarded: 'for=192.0.2.1',
      connection: 'keep-alive',
      te: 'trailers',
      host: 'x',
    };
    expect(headersPassedOn({ ...kept, ...left })).toEqual(kept);
  });
});

describe('a plain path', () => {
  test.each(['/api/v1/clues', '/api/v1/clues/1f-2/close?cursor=%2e%2e', '/sign-in/.well-known/openid-configuration'])(
    'is %s',
    (url) => expect(isPlainPath(url)).toBe(true),
  );

  test.each([
    '/api/v1/clues/../../metrics',
    '/api/v1/clues/%2e%2e/%2e%2e/metrics',
    '/api/v1/clues/%2E./x',
    '/api/v1/clues//x',
    '/api/v1/clues/a%2fb',
    '/api/v1/clues/..\\x',
    '/api/v1/clues/.',
    '/api/v1/clues/',
    '',
  ])('is not %s', (url) => expect(isPlainPath(url)).toBe(false));
});
