import { describe, expect, test } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { twoAtATime } from './two-at-a-time.js';

describe('working with two hands', () => {
  test('takes every item once, never more than two at a time', async () => {
    const [taken, atWork] = [[] as number[], new Set<number>()];
    let most = 0;
    await twoAtATime([1, 2, 3, 4, 5], async (item) => {
      taken.push(item);
      atWork.add(item);
      most = Math.max(most, atWork.size);
      await turn();
      atWork.delete(item);
    });
    expect([taken, most]).toEqual([[1, 2, 3, 4, 5], 2]);
  });

  test('tells the first failure when what was begun has ended, and begins no more', async () => {
    const ended: number[] = [];
    const work = twoAtATime([1, 2, 3, 4], async (item) => {
      if (item === 1) throw new Error('the schema is locked');
      await turn();
      ended.push(item);
    });
    await expect(work).rejects.toThrow('the schema is locked');
    expect(ended).toEqual([2]);
  });
});
