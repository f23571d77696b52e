import { DomainError } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { refuseUnrecorded } from './unrecorded.js';

const refusalOf = (body: unknown): unknown => {
  try {
    refuseUnrecorded(body);
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.details.errors?.map(({ pointer }) => pointer) : error;
  }
};

describe('what a source does not tell', () => {
  test('is refused in live work with a pointer to each place', () => {
    expect(refusalOf({ wish: 'not-recorded', needs: [{ kind: 'not-recorded' }] })).toEqual(['/wish', '/needs/0/kind']);
  });

  test('is nothing where everything is told, or there is no body', () => {
    expect(refusalOf({ wish: 'return', text: 'It was not-recorded then.' })).toBeNull();
    expect(refusalOf(undefined)).toBeNull();
  });
});
