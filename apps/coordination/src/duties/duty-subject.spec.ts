import { describe, expect, test } from '@jest/globals';
import { toldSubject } from './duty-subject.js';

describe('telling what a duty is about', () => {
  test.each([
    ['operationId', 'operation'],
    ['matterId', 'matter'],
    ['personId', 'person'],
    ['aidId', 'other'],
    ['toString', 'other'],
  ])('says of %s: %s', (kind, subject) => {
    expect(toldSubject(kind)).toBe(subject);
  });
});
