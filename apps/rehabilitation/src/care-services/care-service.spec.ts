import { describe, expect, test } from '@jest/globals';
import { exactly } from '@homeward/contracts';
import { giveUp, hold, type CareService } from './care-service.js';

const at = '2026-03-01T00:00:00Z';
const act = { agencyId: 'a', occurred: exactly(at), implied: false, asPublished: false, recordedAt: at };
const scheduled: CareService = {
  ...{ id: 's', version: 1, matterId: 'm', personId: 'x', ...act },
  ...{ status: 'scheduled', kind: 'counselling', sessionNo: 0, reason: null, heldOccurred: null, sealedDetails: null },
};
const refusal = (code: string, pointer?: string) =>
  expect.objectContaining({
    code: `rehabilitation.${code}`,
    ...(pointer !== undefined && { details: { errors: [expect.objectContaining({ pointer })] } }),
  });

describe('holding a session', () => {
  test('R48: counts upwards, also where sessions in between are not known', () => {
    const first = hold(scheduled, {}, act);
    expect(first).toMatchObject({ status: 'held', sessionNo: 1, heldOccurred: act.occurred });
    expect(hold(first, { sessionNo: 4 }, act).sessionNo).toBe(4);
    expect(() => hold(hold(first, { sessionNo: 4 }, act), { sessionNo: 4 }, act)).toThrow(
      refusal('session-already-held', '/sessionNo'),
    );
  });

  test('R48: is refused of a service that cannot be given', () => {
    const gone = giveUp(scheduled, 'no-place');
    expect(gone).toMatchObject({ status: 'unavailable', reason: 'no-place' });
    expect(() => hold(gone, {}, act)).toThrow(refusal('service-not-scheduled'));
    expect(() => giveUp(gone, 'no-place')).toThrow(refusal('service-not-scheduled'));
  });
});

describe('giving up a service', () => {
  test('R48: needs a reason', () => {
    expect(() => giveUp(scheduled, undefined)).toThrow(refusal('reason-missing'));
  });
});
