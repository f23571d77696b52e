import { describe, expect, test } from '@jest/globals';
import { standingMarks, type Mark } from './supervision-clock.js';

const mark = (dutyType: Mark['dutyType'], missedAt: string | null, proposedAt: string | null = null): Mark => ({
  dutyType,
  missedAt,
  proposedAt,
});
const typesOf = (marks: readonly Mark[]) => marks.map(({ dutyType }) => dutyType);
const since = '2026-03-10T00:00:00.000Z';
const after = '2026-03-26T00:00:00.000Z';
const before = '2026-01-05T00:00:00.000Z';

describe('what the clock said', () => {
  test('counts where the supervision stands while the duty runs', () => {
    const marks = [mark('CN-SUP-02', after), mark('CN-SUP-03', after), mark('CN-SUP-06', null, after)];
    expect(typesOf(standingMarks({ status: 'reasons-requested', since }, marks))).toEqual(['CN-SUP-02']);
    expect(typesOf(standingMarks({ status: 'filed', since }, marks))).toEqual(['CN-SUP-06']);
    expect(standingMarks({ status: 'reviewing', since }, marks)).toEqual([]);
  });

  test('does not count when it was said of an earlier stay', () => {
    expect(standingMarks({ status: 'reasons-requested', since }, [mark('CN-SUP-02', before, before)])).toEqual([]);
    expect(standingMarks({ status: 'reasons-requested', since }, [mark('CN-SUP-02', null)])).toEqual([]);
  });

  test('counts of a notice also once its end has moved the supervision', () => {
    const overdue = { status: 'filing-overdue', since: after } as const;
    expect(typesOf(standingMarks(overdue, [mark('CN-SUP-03', '2026-03-25T16:00:00.000Z')]))).toEqual(['CN-SUP-03']);
  });
});
