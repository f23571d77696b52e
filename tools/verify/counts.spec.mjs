import { describe, expect, test } from '@jest/globals';
import { add, inWords, none, ofExit, ofJest } from './counts.mjs';

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, numRuntimeErrorTestSuites: 0 };

describe('counting what was proved', () => {
  test('says it in one line', () => {
    expect(inWords(add(ofExit(0), ofJest(report, 0)))).toBe('4 passed, 0 failed, 2 skipped');
  });

  test('counts a failed program once', () => {
    expect(ofExit(2)).toEqual({ ...none, failed: 1 });
  });

  test('counts a suite that could not be loaded', () => {
    expect(ofJest({ ...report, numRuntimeErrorTestSuites: 2 }, 1).failed).toBe(2);
  });

  test('never takes a bad end for a good one', () => {
    expect(ofJest(report, 1).failed).toBe(1);
  });
});
