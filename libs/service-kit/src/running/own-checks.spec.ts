import { randomBytes } from 'node:crypto';
import { FieldCipher } from '@homeward/security';
import { describe, expect, test } from '@jest/globals';
import { clockFinding, headFinding, keysFinding } from './own-checks.js';

const cipherOf = (current: string) =>
  new FieldCipher({ schema: 'rescue', ring: { current, keys: new Map([['k1', randomBytes(32)]]) } });

describe('checking what a service with rows must have', () => {
  test('finds a schema that is behind its build', () => {
    expect(headFinding([])).toBeNull();
    expect(headFinding(['CreateUnreal1', 'CreateUnreal2'])).toBe("not at head: 2 of this build's migrations have not run");
  });

  test('finds a clock that is more than five seconds off, before or behind', () => {
    expect([clockFinding(0), clockFinding(5), clockFinding(-5)]).toEqual([null, null, null]);
    expect(clockFinding(6.4)).toBe('the clock is 6 s off that of PostgreSQL');
    expect(clockFinding(-3_600)).toBe('the clock is 3600 s off that of PostgreSQL');
  });

  test('finds keys that cannot be used', () => {
    expect(keysFinding(cipherOf('k1'))).toBeNull();
    expect(keysFinding(cipherOf('k2'))).toBe('the field keys cannot be used');
  });
});
