import { describe, expect, test } from '@jest/globals';
import { suspectRole } from '@homeward/contracts';
import { findOffence } from '../offences/offences.js';
import { meaningOf, roleTable } from './suspect-roles.js';

describe('looking a suspect role up', () => {
  test('R25: every role yields exactly one HTCDS value and zero or one offence with a law version', () => {
    expect(roleTable.map(({ role }) => role)).toEqual(suspectRole.options);
    for (const { htcdsRole, offence } of roleTable) {
      expect(htcdsRole).toMatch(/^[A-Z][A-Za-z]+$/);
      expect(offence === null || (findOffence(offence.code) !== null && offence.lawVersion !== '')).toBe(true);
    }
  });

  test('R25: is refused for a role that is not in the table', () => {
    expect(() => meaningOf('passer-by', undefined)).toThrow(expect.objectContaining({ code: 'investigation.role-unknown' }));
  });

  test('R25: is refused with an offence that belongs to another role', () => {
    expect(() => meaningOf('buyer', 'CL-240')).toThrow(expect.objectContaining({ code: 'investigation.offence-not-for-role' }));
    expect(() => meaningOf('exploiter', 'CL-240')).toThrow(expect.objectContaining({ code: 'investigation.offence-not-for-role' }));
    expect(meaningOf('buyer', 'CL-241')).toMatchObject({ htcdsRole: 'BoughtIndividual', offence: 'CL-241' });
  });

  test('is refused with an offence nobody listed', () => {
    expect(() => meaningOf('buyer', 'CL-999')).toThrow(expect.objectContaining({ code: 'investigation.offence-unknown' }));
  });
});
