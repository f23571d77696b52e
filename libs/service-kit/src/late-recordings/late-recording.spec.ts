import { exactly, type Occurred } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { unfitFor, type AgreedLateRecording, type RecordedAct } from './late-recording.js';

const at = '2026-04-01T02:00:00.000Z';
const agreedAt = '2026-04-10T02:00:00.000Z';
const recordedAt = '2026-04-11T02:00:00.000Z';

const agreed: AgreedLateRecording = {
  ...{ id: 'late-1', agencyId: 'agency-1', agreedBy: 'officer-2', fact: 'case.filed', rowId: 'row-1', matterId: 'matter-1' },
  ...{ notBefore: at, notAfter: at, agreedAt, validUntil: '2026-04-17T02:00:00.000Z', usedAt: null },
};
const act: RecordedAct = {
  ...{ agencyId: 'agency-1', actorId: 'officer-1', fact: 'case.filed', rowId: 'row-1', matterId: 'matter-1' },
  ...{ occurred: exactly(at), recordedAt },
};
const range = (notBefore: string, notAfter: string): Occurred => ({ text: null, precision: 'range', notBefore, notAfter });

describe('recording late what a second officer agreed to', () => {
  test('fits the very act, within its time, by another officer of the agency', () => {
    expect(unfitFor(agreed, act)).toBeNull();
    expect(unfitFor(agreed, { ...act, recordedAt: agreed.validUntil })).toBeNull();
  });

  test.each<[string, Partial<AgreedLateRecording>, Partial<RecordedAct>]>([
    ['unknown', {}, { agencyId: 'agency-2' }],
    ['used', { usedAt: recordedAt }, {}],
    ['expired', {}, { recordedAt: '2026-04-17T02:00:00.001Z' }],
    ['same-person', {}, { actorId: 'officer-2' }],
    ['another-act', {}, { fact: 'filing.refused' }],
    ['another-act', {}, { rowId: 'row-2' }],
    ['another-act', {}, { rowId: null }],
    ['another-act', { rowId: null }, {}],
    ['another-time', {}, { occurred: exactly('2026-04-01T02:00:00.001Z') }],
    ['another-time', {}, { occurred: range(at, '2026-04-01T03:00:00.000Z') }],
    ['another-time', {}, { occurred: range('2026-04-01T01:00:00.000Z', at) }],
  ])('is refused as %s', (why, more, other) => {
    expect(unfitFor({ ...agreed, ...more }, { ...act, ...other })).toBe(why);
  });

  test('is refused where nothing is known', () => {
    expect(unfitFor(null, act)).toBe('unknown');
  });

  test('of an act that begins a row fits the matter that was named, or any place where none was', () => {
    const begins = { ...act, rowId: null };
    expect(unfitFor({ ...agreed, rowId: null }, begins)).toBeNull();
    expect(unfitFor({ ...agreed, rowId: null }, { ...begins, matterId: 'matter-2' })).toBe('another-act');
    expect(unfitFor({ ...agreed, rowId: null, matterId: null }, { ...begins, matterId: 'matter-2' })).toBeNull();
  });

  test('of a time that reached to the day of agreeing fits the same time as it reaches to the day of recording', () => {
    const open = { ...agreed, notAfter: agreedAt };
    expect(unfitFor(open, { ...act, occurred: range(at, recordedAt) })).toBeNull();
    expect(unfitFor(open, { ...act, occurred: range(at, '2026-04-09T02:00:00.000Z') })).toBe('another-time');
  });
});
