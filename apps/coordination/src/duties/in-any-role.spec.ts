import { DomainError } from '@homeward/contracts';
import type { Officer } from '@homeward/duty-policy';
import { describe, expect, test } from '@jest/globals';
import { inAnyRole } from './in-any-role.js';

const agency = { id: 'unreal-agency', type: 'public-security', level: 'county', country: 'CN', regionCode: '350102' } as const;
const inRole = (role: string): Officer => ({ officerId: 'unreal-officer', role, agency: { ...agency, timeZone: 'Asia/Shanghai' } });
const officers = ['liaison', 'unit-head', 'case-officer'].map(inRole);
const refuse = (code: string): never => {
  throw new DomainError('conflict', `coordination.${code}`, 'Unreal.');
};
const codeOf = (attempt: (officer: Officer) => unknown): unknown => {
  try {
    return attempt(officers[0] as Officer);
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('an officer of several roles', () => {
  test('acts in the first role in which the act passes', () => {
    const given = inAnyRole(officers, ({ role }) => (role === 'liaison' ? refuse('ack-not-recipient') : role));
    expect(given).toBe('unit-head');
  });

  test.each([
    ['ack-not-recipient', 'rung-acknowledged'],
    ['approver-not-entitled', 'extension-decided'],
    ['cancel-not-entitled', 'duty-final'],
  ])('hears what stands in the way rather than %s, whichever role is the right one', (wrongRole, inTheWay) => {
    for (const right of officers)
      expect(codeOf(() => inAnyRole(officers, ({ role }) => refuse(role === right.role ? inTheWay : wrongRole)))).toBe(
        `coordination.${inTheWay}`,
      );
  });

  test('hears that no role of his may do it where none may', () => {
    expect(codeOf(() => inAnyRole(officers, () => refuse('cancel-not-entitled')))).toBe('coordination.cancel-not-entitled');
  });

  test('hides no fault behind another role', () => {
    const fault = new Error('Unreal fault.');
    const attempt = ({ role }: Officer): string => {
      if (role === 'liaison') throw fault;
      return role;
    };
    expect(() => inAnyRole(officers, attempt)).toThrow(fault);
  });
});
