import { describe, expect, test } from '@jest/globals';
import { refuseUnlessEntitled } from './applicants.js';

const code = (named: string, pointer?: string) =>
  expect.objectContaining({
    code: `rescue.${named}`,
    ...(pointer !== undefined && { details: { errors: [expect.objectContaining({ pointer })] } }),
  });

describe('applying for a protection order', () => {
  test('R40: the person applies through any desk', () => {
    expect(() => refuseUnlessEntitled({ applicant: 'person' }, 'court')).not.toThrow();
  });

  test('R40: an organ applies on behalf under its own name only, and with its reason', () => {
    const ground = 'capacity-or-coercion' as const;
    expect(() => refuseUnlessEntitled({ applicant: 'relief-station', ground }, 'relief-station')).not.toThrow();
    expect(() => refuseUnlessEntitled({ applicant: 'relief-station', ground }, 'womens-federation')).toThrow(
      code('applicant-not-entitled'),
    );
    expect(() => refuseUnlessEntitled({ applicant: 'near-relative', ground }, 'court')).not.toThrow();
    expect(() => refuseUnlessEntitled({ applicant: 'near-relative' }, 'court')).toThrow(code('ground-missing'));
  });

  test('R40: the wider circle of 2022 applies for age, disability or illness alone, and if the person wants it', () => {
    const ground = 'age-disability-or-illness' as const;
    expect(() => refuseUnlessEntitled({ applicant: 'civil-affairs', ground, will: 'wanted' }, 'civil-affairs')).not.toThrow();
    expect(() => refuseUnlessEntitled({ applicant: 'civil-affairs', ground }, 'civil-affairs')).toThrow(
      code('will-missing', '/will'),
    );
    expect(() =>
      refuseUnlessEntitled({ applicant: 'civil-affairs', ground: 'capacity-or-coercion', will: 'wanted' }, 'civil-affairs'),
    ).toThrow(code('applicant-not-entitled'));
    expect(() => refuseUnlessEntitled({ applicant: 'near-relative', ground, will: 'not-recorded' }, 'court')).toThrow(
      code('only-in-history'),
    );
  });

  test('R40: nobody else applies', () => {
    for (const ground of ['capacity-or-coercion', 'age-disability-or-illness'] as const)
      expect(() => refuseUnlessEntitled({ applicant: 'other', ground, will: 'wanted' }, 'other')).toThrow(
        code('applicant-not-entitled'),
      );
  });
});
