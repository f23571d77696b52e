import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { addressOf, digestOf, newScreenKey, placeToKeep, screenIn } from './screen-key.js';

const id = '11111111-1111-4111-8111-111111111111';

describe('the key of a screen on a wall', () => {
  test('is 256 random bits, comes back from the address it stands in, and is kept as its digest', async () => {
    const [key, other] = [newScreenKey(), newScreenKey()];
    expect([key.length, key === other]).toEqual([43, false]);
    const { pathname, hash, search } = new URL(addressOf({ id, key }, 'https://unreal.example'));
    expect([screenIn({ pathname, hash }), search]).toEqual([{ id, key }, '']);
    expect(await digestOf(key)).toBe(createHash('sha256').update(key).digest('hex'));
  });

  test.each([
    [`#${id}.short`, { id, key: 'short' }],
    [`#${id}`, { id, key: '' }],
    [`#${id.toUpperCase()}.unreal.`, { id, key: 'unreal' }],
    [`#${id}.unreal%20”`, { id, key: 'unreal' }],
    ['#11111111', { id: '11111111', key: '' }],
    ['#11111111-1', { id: '11111111-1', key: '' }],
  ])('is asked for as it stands where its address was cut short: %s', (hash, screen) => {
    expect(screenIn({ pathname: '/wall', hash })).toEqual(screen);
  });

  test('is found as well where a slash came behind the place', () => {
    expect(screenIn({ pathname: '/wall/', hash: `#${id}.unreal` })).toEqual({ id, key: 'unreal' });
  });

  test.each([
    ['/wall', `#${id}.unreal`],
    ['/wall/', `#${id}.unreal`],
    ['/wall', '#11.unreal'],
    ['/queues', `#${id}.unreal`],
  ])('is never kept through a sign-in: %s%s', (pathname, hash) => {
    expect(placeToKeep({ pathname, search: '?limit=1', hash })).toBe(`${pathname}?limit=1`);
  });

  test('keeps nobody from coming back to a place within a page', () => {
    expect(placeToKeep({ pathname: '/matters', search: '', hash: '#find' })).toBe('/matters#find');
  });

  test.each([
    ['/wall', ''],
    ['/wall-screens', `#${id}.${'a'.repeat(43)}`],
    ['/wall', '#content'],
    ['/queues', `#${id}.${'a'.repeat(43)}`],
  ])('stands in no other address: %s%s', (pathname, hash) => {
    expect(screenIn({ pathname, hash })).toBeNull();
  });
});
