import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { ServerClock } from '../time/server-clock.js';
import { Unreadable } from './failures.js';
import { readAs } from './reading.js';

const row = z.strictObject({ id: z.string(), count: z.int() });

describe('reading an answer', () => {
  test('takes what fits its contract', () => expect(readAs(row, { id: 'a', count: 1 })).toEqual({ id: 'a', count: 1 }));

  test('shows the row all the same when a newer service tells more', () => {
    const newer = { items: [{ id: 'a', count: 1, since: 'yesterday' }] };
    expect(readAs(z.strictObject({ items: z.array(z.union([row, z.strictObject({ name: z.string() })])) }), newer)).toBe(newer);
  });

  test('refuses what lacks something or has it wrong', () => {
    expect(() => readAs(row, { id: 'a' })).toThrow(Unreadable);
    expect(() => readAs(row, { id: 'a', count: 'many', since: 'yesterday' })).toThrow(Unreadable);
  });
});

describe('the server clock', () => {
  test('follows the server when the machine is wrong, and does not tremble when it is right', () => {
    const clock = new ServerClock();
    const here = Date.now();
    clock.hear(new Date(here + 600_000).toUTCString(), here, here);
    expect(Math.abs(clock.now() - Date.now() - 600_000)).toBeLessThan(1_500);
    clock.hear('not a date', here, here);
    expect(Math.abs(clock.now() - Date.now() - 600_000)).toBeLessThan(1_500);
  });
});
