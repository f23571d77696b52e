import { describe, expect, test } from '@jest/globals';
import { statisticsOf, type Counted } from './row-statistics.js';

const count = (dutyType: string, what: Counted['what'], times: number, rung = 0): Counted => ({
  ...{ pack: 'base', dutyType, what, rung, times },
});
const title = { zh: '虚构', en: 'Unreal' };
const nameless = { titleOf: () => null, unitCap: 400 };

describe('what became of the duties of a row (N15)', () => {
  test('is told by rung where rungs differ', () => {
    const counted = [
      count('HW-1', 'opened', 4),
      count('HW-1', 'fired', 3, 2),
      count('HW-1', 'fired', 4, 1),
      count('HW-1', 'met', 1),
      count('HW-1', 'met', 1, 2),
      count('HW-1', 'met-late', 1, 2),
      count('HW-1', 'missed', 2),
      count('HW-1', 'acknowledged', 1),
    ];
    expect(statisticsOf(counted, { titleOf: () => title, unitCap: 400 })).toEqual([
      {
        ...{ pack: 'base', dutyType: 'HW-1', title, opened: 4, acknowledged: 1, missed: 2, met: 3, metLate: 1, cancelled: 0 },
        fired: [
          { rung: 1, times: 4 },
          { rung: 2, times: 3 },
        ],
        metAfter: [
          { rung: 0, times: 1 },
          { rung: 2, times: 2 },
        ],
        ...{ shareMet: 0.75, shareOfCap: 0, isSeldomMet: false },
      },
    ]);
  });

  test('marks a row that is met in under a fifth of what has ended, and says nothing of what still runs', () => {
    const counted = [
      ...[count('HW-1', 'met', 19), count('HW-1', 'missed', 81)],
      ...[count('HW-2', 'met', 20), count('HW-2', 'missed', 80)],
      count('HW-3', 'opened', 1),
    ];
    expect(statisticsOf(counted, nameless).map(({ shareMet, isSeldomMet }) => [shareMet, isSeldomMet])).toEqual([
      [0.19, true],
      [0.2, false],
      [null, false],
    ]);
  });

  test('tells how much of the cap of an agency it held at most, and of a row that rests nothing', () => {
    const counted = [
      ...[count('HW-1', 'opened', 90), count('HW-1', 'most-open', 80)],
      ...[count('HW-2', 'opened', 900), count('HW-2', 'most-open', 900)],
      count('HW-3', 'most-open', 80),
    ];
    expect(statisticsOf(counted, nameless).map(({ dutyType, shareOfCap }) => [dutyType, shareOfCap])).toEqual([
      ['HW-1', 0.2],
      ['HW-2', 1],
    ]);
  });
});
