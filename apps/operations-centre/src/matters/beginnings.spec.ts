import { join } from 'node:path';
import { cedarAuthorizer } from '@homeward/security';
import { describe, expect, test } from '@jest/globals';
import { beginnings } from './beginnings.js';

describe('what may begin in a matter', () => {
  test('is known to the policy point under each of its names, and named once', () => {
    const { actions } = cedarAuthorizer(join(import.meta.dirname, '../../../../libs/security/policies'));
    expect(beginnings.filter((action) => !actions.has(action))).toEqual([]);
    expect(new Set(beginnings).size).toBe(beginnings.length);
  });
});
