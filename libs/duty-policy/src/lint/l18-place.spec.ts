import { describe, expect, test } from '@jest/globals';
import { shippedCalendars } from '../shipped.js';
import { lint } from './lint.js';
import { changed, cn, errors, found, inPack, today } from './sample-packs.js';

const placed = (calendar: string): unknown[] => changed('CN-SUP-03', inPack('calendar', calendar)).packs;

describe('the calendar a pack names', () => {
  test.each(['fr', 'cm', 'constructor'])('is refused where nobody knows it: %s', (calendar) => {
    expect(errors(found(placed(calendar)))).toEqual([
      {
        rule: 'L18',
        severity: 'error',
        file: 'cn',
        pointer: '/calendar',
        message: { zh: '没有这一工作日历，已知：cn、gb-eng。', en: 'There is no such calendar; known are cn, gb-eng.' },
      },
    ]);
  });

  test('may be one that a shipped pack waits for, or that a published version named', () => {
    expect(errors(found(placed('gb-eng')))).toEqual([]);
    expect(errors(found(placed('fr'), { published: [{ ...cn, calendar: 'fr' }] }))).toEqual([]);
  });

  test('is known from its file, even where that cannot be read', () => {
    const given = lint(placed('fr'), [...shippedCalendars, { id: 'fr' }], { today });

    expect(errors(given).map(({ rule, file }) => `${rule} ${file}`)).not.toContain('L18 cn');
  });
});
