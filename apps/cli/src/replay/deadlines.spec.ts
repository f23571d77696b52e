import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { outcomeOfDuty, recompute } from './deadlines.js';
import { shippedChronicles } from './shipped-chronicles.js';

const recordedAt = '2026-11-26T00:00:00.000Z';
const chronicles = shippedChronicles(join(import.meta.dirname, '../../../..'));
const [some] = chronicles;
if (!some) throw new Error('There are no chronicles.');

describe('judging published deadlines', () => {
  test.each(chronicles.map((chronicle) => [chronicle.id, chronicle] as const))(
    '%s: every published outcome is found again',
    (_, chronicle) => {
      const judged = recompute(chronicle, recordedAt);
      expect(judged.map(({ id, outcome }) => [id, outcome])).toEqual(judged.map(({ id, published }) => [id, published]));
      expect(judged.every(({ agrees }) => agrees)).toBe(true);
    },
  );

  test('seventeen of them have a limit', () => {
    expect(chronicles.flatMap((chronicle) => recompute(chronicle, recordedAt))).toHaveLength(17);
  });

  test('an outcome that does not follow from the bounds differs', () => {
    const [deadline] = some.deadlines ?? [];
    const wrong = { ...some, deadlines: deadline ? [{ ...deadline, outcome: 'missed' }] : [] };
    expect(recompute(wrong, recordedAt)).toMatchObject([{ outcome: 'met', published: 'missed', agrees: false }]);
  });

  test('a deadline without its events, or with events of no possible time, is not judged', () => {
    const limit = { value: 1, unit: 'months' as const };
    const lost = { id: 'x', from_event: 'e1', to_event: 'nowhere', limit, outcome: 'met' };
    expect(recompute({ ...some, deadlines: [lost] }, recordedAt)).toMatchObject([{ outcome: null, agrees: true }]);
    const event = {
      id: 'e1',
      date: '2024-05-01',
      precision: 'day',
      not_before: '2025-01-01',
      fact_type: null,
      agency: 'police',
      what: '',
    } as const;
    const crossed = { ...some, events: [event], deadlines: [{ ...lost, to_event: 'e1' }] };
    expect(recompute(crossed, recordedAt)).toMatchObject([{ outcome: null }]);
  });
});

describe('reading how a duty ended', () => {
  const duty = { state: 'open', late: 'no', missedAt: null } as const;
  const missedAt = '2026-01-01T00:00:00.000Z';

  test('claims lateness only where it is certain', () => {
    expect(outcomeOfDuty({ ...duty, state: 'met' })).toBe('met');
    expect(outcomeOfDuty({ ...duty, state: 'met', late: 'yes' })).toBe('met-late');
    expect(outcomeOfDuty({ ...duty, state: 'met', late: 'cannot-tell' })).toBe('cannot-tell');
    expect(outcomeOfDuty({ ...duty, late: 'cannot-tell', missedAt })).toBe('cannot-tell');
    expect(outcomeOfDuty({ ...duty, missedAt })).toBe('missed');
    expect(outcomeOfDuty(duty)).toBe('running');
  });
});
