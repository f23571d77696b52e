import { describe, expect, test } from '@jest/globals';
import { HeardMark, type PartitionSeen } from './heard-mark.js';

const seen = (...partitions: [read: number, end: number][]): PartitionSeen[] =>
  partitions.map(([read, end], partition) => ({ place: `unreal/${partition}`, read: BigInt(read), end: BigInt(end) }));

function after(...looks: [at: number, found: PartitionSeen[]][]): number | null {
  const mark = new HeardMark();
  for (const [at, found] of looks) mark.look(at, found);
  return mark.heardUntil;
}

describe('saying up to when everything has been heard', () => {
  test('knows nothing before something has been heard', () => {
    expect([after(), after([1, seen([0, 5])]), after([1, seen([0, 5])], [2, seen([4, 9])])]).toEqual([null, null, null]);
  });

  test('has heard everything at the end of every partition', () => {
    expect([after([7, seen([5, 5], [0, 0])]), after([7, [] as PartitionSeen[]])]).toEqual([7, 7]);
  });

  test('under load has heard what stood there at an earlier look', () => {
    expect(after([1, seen([0, 5])], [2, seen([5, 50])])).toBe(1);
  });

  test('goes on from look to look, never reaching the end', () => {
    expect(after([1, seen([0, 5])], [2, seen([5, 50])], [3, seen([49, 70])], [4, seen([50, 90])])).toBe(2);
  });

  test('is not deceived by one partition that runs ahead of another', () => {
    expect(after([1, seen([0, 5], [0, 5])], [2, seen([90, 99], [4, 5])])).toBeNull();
  });

  test('takes a partition that came later for none it had to reach', () => {
    expect(after([1, seen([0, 5])], [2, seen([5, 9], [0, 3])])).toBe(1);
  });
});
