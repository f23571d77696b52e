import type { DutyRehearsal } from '@homeward/contracts';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { coordination } from '../service.js';
import { publishPacks, setClock } from '../trial/duty-trial.js';
import { unrealAgency, unrealCrisis, unrealHolder } from '../trial/notice-trial.js';
import { dutyActivities } from './duties.activities.js';

jest.setTimeout(90_000);

let booted: BootedService;
let county: string;
let prefecture: string;
let head: ApiClient;
let onDutyId: string;
let stranger: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'public-security', 'county', '350102');
  prefecture = await unrealAgency(booted, 'public-security', 'prefecture', '350100');
  head = booted.as(await unrealHolder(booted, county, 'unit-head'));
  onDutyId = (await unrealHolder(booted, county, 'duty-officer')).id;
  await unrealHolder(booted, prefecture, 'duty-officer');
  stranger = booted.as(await unrealHolder(booted, await unrealAgency(booted, 'court', 'county', '350102'), 'unit-head'));
  await publishPacks(booted.service, county);
}, 120_000);
afterAll(() => booted?.stop(), 30_000);

const rehearsed = (client: ApiClient, id: string) => client.get<DutyRehearsal>(`duties/${id}/rehearsal`);

describe('rehearsing a ladder (N01)', () => {
  test('tells who would be told, when and how, as the rungs then tell them, and sends nothing', async () => {
    const { matterId, dutyId } = await unrealCrisis(booted, county, '2026-03-03T04:00:00.000Z');
    const { status, body } = await rehearsed(head, dutyId);
    expect([status, body.dutyId]).toEqual([200, dutyId]);
    expect(body.rungs.map(({ rung }) => rung)).toEqual([1, 2, 3, 4, 5]);
    const all = body.rungs.flatMap(({ desks }) => desks);
    expect(all.find(({ agencyId, desk }) => agencyId === county && desk === 'duty-officer')).toMatchObject({
      officers: 1,
      officerIds: [onDutyId],
    });
    const above = all.filter(({ agencyId }) => agencyId === prefecture);
    expect(new Set(above.map(({ officers, officerIds }) => `${officers} ${officerIds.length}`))).toEqual(new Set(['1 0']));
    expect(await booted.database.query('SELECT 1 FROM coordination.notices WHERE duty_id = $1', [dutyId])).toEqual([]);

    await setClock(booted, body.rungs[0]?.at ?? '');
    await dutyActivities((token) => booted.service.app.get(token)).fireDue({ matterId });
    const fired = await booted.database.query<{ rung: number; agency_id: string; role: string; urgency: string }>(
      'SELECT rung, agency_id, role, urgency FROM coordination.notices WHERE duty_id = $1',
      [dutyId],
    );
    expect(fired.length).toBeGreaterThan(0);
    for (const { rung, agency_id: agencyId, role: desk, urgency } of fired)
      expect(body.rungs.find((each) => each.rung === rung)?.desks).toContainEqual(
        expect.objectContaining({ agencyId, desk, urgency }),
      );
    const after = await rehearsed(head, dutyId);
    expect(after.body.rungs.map(({ rung }) => rung)).toEqual(
      [1, 2, 3, 4, 5].filter((rung) => !fired.some((each) => each.rung === rung)),
    );
  });

  test('is nothing that a stranger to the duty may ask for', async () => {
    const { dutyId } = await unrealCrisis(booted, county, '2026-03-03T04:00:00.000Z');
    expect((await rehearsed(stranger, dutyId)).status).toBe(404);
  });
});
