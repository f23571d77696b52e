import { describe, expect, test } from '@jest/globals';
import type { DutyApi } from './duty-api.js';
import { rehearseDuty } from './rehearse-duty.js';

const id = '11111111-1111-4111-8111-111111111111';
const at = '2026-03-02T02:00:00.000Z';

const address = (rungs: object[], asked: string[] = []): DutyApi =>
  ({
    get: async (path, shape) => {
      asked.push(path);
      return shape.parse({ dutyId: id, version: 1, rehearsedAt: at, rungs });
    },
  }) as DutyApi;

describe('duty rehearse', () => {
  test('tells each rung with the desks it would reach, and that nothing was sent', async () => {
    const desk = {
      agencyId: id,
      desk: 'unit-head',
      urgency: 'single',
      notBefore: at,
      channels: ['mail'],
      officers: 2,
      officerIds: [],
    };
    const asked: string[] = [];
    const rungs = [
      { rung: 1, act: 'remind', at, state: 'armed', desks: [desk] },
      { rung: 2, act: 'escalate', at, state: 'held', desks: [] },
    ];
    expect(await rehearseDuty(address(rungs, asked), id)).toMatchObject({
      isGood: true,
      lines: [
        `1  ${at}  remind`,
        `   unit-head of ${id}, 2 there: single from ${at} by inbox, mail`,
        `2  ${at}  escalate  held`,
        '   nobody',
        '2 rungs, nothing sent',
      ],
    });
    expect(asked).toEqual([`duties/${id}/rehearsal`]);
  });
});
