import { describe, expect, test } from '@jest/globals';
import { calendarDay, fieldFaultWords, line, refusalWords, regionCode } from '@homeward/contracts';
import * as z from 'zod';
import { fieldsOf } from './body.js';
import { atFields, faultsOf, refusedFields, unreadFirst } from './checking.js';
import type { ActLayout } from './layout.js';
import { layouts } from './layouts.js';
import { stillNeededOf, type When } from './when.js';

const form = z.strictObject({
  channel: z.enum(['mail', 'webhook']),
  pages: z.int().min(1).max(9),
  reason: line(9),
});

describe('checking a form before the service does', () => {
  test('tells what is missing from what is wrong, and names what the contract names', () => {
    expect(faultsOf(form, { reason: ' ' })).toEqual({ channel: 'missing', pages: 'missing', reason: 'missing' });
    expect(faultsOf(form, { channel: 'pigeon', pages: 3, reason: '\u200b' })).toEqual({ channel: 'wrong', reason: 'blank' });
    expect(faultsOf(form, { channel: 'mail', pages: 3, reason: 'unreal' })).toEqual({});
  });

  test.each<[z.ZodType, unknown, string]>([
    [form.shape.pages, 0, 'This must be at least 1.'],
    [form.shape.pages, 10, 'This must be at most 9.'],
    [form.shape.pages, 1e30, 'This must be at most 9.'],
    [form.shape.pages, -1e30, 'This must be at least 1.'],
    [form.shape.pages, 'x', 'A number is needed here.'],
    [form.shape.reason, 'unreal text', 'At most 9 characters.'],
    [regionCode, '3501', 'A region code has six digits.'],
    [calendarDay, '2026-02-30', 'This is no real day; a day is written 2026-02-13.'],
    [z.array(z.string()).max(1), ['x', 'y'], 'At most 1 entry.'],
  ])('says how far a value may go, and how it is written: %#', (schema, value, en) => {
    expect(faultsOf(z.strictObject({ value: schema }), { value })).toEqual({ value: { en, zh: expect.any(String) } });
  });

  test('tells of what the browser could not read, and not that it is missing', () => {
    const faults = unreadFirst(['endsOn', 'occurred-day', 'goals.2.target'], {
      title: 'missing',
      endsOn: 'missing',
      'occurred.text': 'wrong',
      'goals.2.target': 'missing',
    });
    expect(atFields(faults, ['title', 'endsOn', 'goals'])).toEqual({
      title: 'missing',
      endsOn: 'unread',
      goals: 'unread',
      occurred: 'unread',
    });
  });

  test.each<[When['kind'], string, string, boolean]>([
    ['now', '', '', false],
    ['day', '2026-11-20', '', false],
    ['day', '', '', true],
    ['time', '2026-11-20', '', true],
    ['time', '2026-11-20', '09:30', false],
  ])('asks for the day and the time that were promised: %s %s %s', (kind, day, time, isMissing) => {
    expect(stillNeededOf({ kind, day, time })).toEqual(isMissing ? { occurred: 'missing' } : {});
  });

  test('asks for one of a list where none is chosen', () => {
    expect(faultsOf(z.strictObject({ kinds: z.array(z.string()).min(1) }), { kinds: [] })).toEqual({ kinds: 'too-few' });
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

  test.each([
    ['registerClue', 'sourceRef', 'clue-intake', 'duplicate-source-ref'],
    ['closeClue', 'purpose', 'clue-intake', 'purpose-not-open'],
    ['putDutyAside', 'until', 'coordination', 'snooze-past-due'],
    ['refuseTransfer', 'reasonCode', 'coordination', 'file-incomplete-not-a-reason'],
    ['holdService', 'sessionNo', 'rehabilitation', 'session-already-held'],
    ['holdFollowUp', 'occurrence', 'rehabilitation', 'follow-up-exists'],
    ['proposeSupportEnd', 'hearing', 'rehabilitation', 'person-not-heard'],
    ['applyForProtectionOrder', 'will', 'rescue', 'will-missing'],
    ['planReunion', 'destinationSafety', 'resettlement', 'destination-unsafe'],
    ['carryOutReunion', 'handedTo', 'resettlement', 'destination-unsafe'],
  ])('shows at its field why %s does not take %s', (act, path, service, fault) => {
    const errors = [{ pointer: `/${path}`, code: fault, detail: '' }];
    const problem = {
      type: '',
      title: '',
      status: 409,
      code: `${service}.${fault}`,
      detail: '',
      instance: '',
      traceId: '',
      errors,
    };
    const fields = fieldsOf(layouts[act] as ActLayout).map((field) => field.path);
    expect(atFields(refusedFields(problem), fields)).toEqual({ [path]: fault });
    expect(fields).toContain(path);
    expect(fieldFaultWords(service, fault)).toEqual(refusalWords(problem.code));
  });

  test('finds the time at its field, and keeps to the order of the form', () => {
    const faults = { 'occurred.text': 'wrong', elsewhere: 'wrong', reason: 'missing', 'place.regionCode': 'wrong' };
    const placed = atFields(faults, ['place', 'reason']);
    expect(Object.keys(placed)).toEqual(['place', 'reason', 'occurred', 'elsewhere']);
  });
});
