import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRecordedLate, needsSecondPerson } from './late-recording.js';
import { latenessOf } from './lateness.js';
import { textOfInstant } from './zone.js';

const HOUR = 3_600_000;
const seeds = [{ seed: 20260305 }, { seed: Math.floor(Math.random() * 2 ** 31) }];
const due = Date.UTC(2026, 2, 5, 16);
const hour = fc.integer({ min: -90 * 24, max: 90 * 24 }).map((hours) => due + hours * HOUR);
// Nothing happens after it was recorded.
const acts = fc.tuple(hour, hour, hour).map((three) => three.sort((a, b) => a - b) as [number, number, number]);

describe.each(seeds)('recording any act (seed $seed)', ({ seed }) => {
  test('needs a second person wherever it would turn a missed duty into one met in time (8.11)', () => {
    fc.assert(
      fc.property(acts, ([from, until, recordedAt]) => {
        const occurred = { notBefore: textOfInstant(from), notAfter: textOfInstant(until) };
        const needs = needsSecondPerson(occurred, textOfInstant(recordedAt), textOfInstant(due));
        const late = latenessOf({ from, until }, { earliest: due, latest: due });
        const isMissed = recordedAt > due;
        const isLongAgo = recordedAt - from > 24 * HOUR;
        // What is certainly late is late whoever records it; what cannot be told is asked for as if it were in time.
        expect(needs).toBe(isMissed && isLongAgo && late !== 'yes');
      }),
      { seed, numRuns: 2_000 },
    );
  });

  test('is late by its earliest moment, so that a wider interval never needs less', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 0, max: 5_000 }), ([from, until, recordedAt], hours) => {
        const [wide, narrow] = [from - hours * HOUR, from].map((start) => ({
          notBefore: textOfInstant(start),
          notAfter: textOfInstant(until),
        }));
        const at = textOfInstant(recordedAt);
        if (narrow === undefined || wide === undefined) throw new Error('Two intervals were made.');
        if (isRecordedLate(narrow, at)) expect(isRecordedLate(wide, at)).toBe(true);
        if (needsSecondPerson(narrow, at, textOfInstant(due))) expect(needsSecondPerson(wide, at, textOfInstant(due))).toBe(true);
      }),
      { seed, numRuns: 2_000 },
    );
  });
});
