import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { atFields, faultsOf, refusedFields } from './checking.js';

const form = z.strictObject({
  channel: z.enum(['mail', 'webhook']),
  pages: z.int().min(1).max(9),
  reason: z.string().refine((text) => text.trim() !== '', { params: { code: 'blank' } }),
});

describe('checking a form before the service does', () => {
  test('tells what is missing from what is wrong, and names what the contract names', () => {
    expect(faultsOf(form, { reason: ' ' })).toEqual({ channel: 'missing', pages: 'missing', reason: 'blank' });
    expect(faultsOf(form, { channel: 'pigeon', pages: '1', reason: 'unreal' })).toEqual({ channel: 'wrong', pages: 'wrong' });
    expect(faultsOf(form, { channel: 'mail', pages: 0, reason: 'unreal' })).toEqual({ pages: 'too-few' });
    expect(faultsOf(form, { channel: 'mail', pages: 10, reason: 'unreal' })).toEqual({ pages: 'too-many' });
    expect(faultsOf(form, { channel: 'mail', pages: 3, reason: 'unreal' })).toEqual({});
  });

  test('shows what a service refused at its field, and leaves out what belongs to none', () => {
    const errors = [
      { pointer: '/place/regionCode', code: 'region-unknown', detail: '' },
      { pointer: '', code: 'invalid', detail: '' },
      { code: 'invalid-header', detail: '' },
    ];
    const problem = { type: '', title: '', status: 400, code: 'invalid-body', detail: '', instance: '', traceId: '', errors };
    expect(refusedFields(problem)).toEqual({ 'place.regionCode': 'region-unknown' });
    expect(atFields(refusedFields(problem), ['place', 'reason'])).toEqual({ place: 'region-unknown' });
  });

  test('finds the time at its field, and keeps to the order of the form', () => {
    const faults = { 'occurred.text': 'wrong', elsewhere: 'wrong', reason: 'missing', 'place.regionCode': 'wrong' };
    const placed = atFields(faults, ['place', 'reason']);
    expect(Object.keys(placed)).toEqual(['place', 'reason', 'occurred', 'elsewhere']);
  });
});
