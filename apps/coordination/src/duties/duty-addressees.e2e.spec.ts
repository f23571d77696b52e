import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { publishPacks } from '../trial/duty-trial.js';
import { fireUnreal, unrealAgency, unrealCrisis, unrealHolder } from '../trial/notice-trial.js';
import { asService } from '../trial/unreal-matters.js';

jest.setTimeout(60_000);

const noon = '2026-03-03T04:00:00.000Z';

let booted: BootedService;
let county: string;
let other: string;
let superior: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'public-security', 'county', '350102');
  other = await unrealAgency(booted, 'public-security', 'county', '350103');
  const prefecture = await unrealAgency(booted, 'public-security', 'prefecture', '350100');
  superior = booted.as(await unrealHolder(booted, prefecture, 'duty-officer'));
  await publishPacks(booted.service, county);
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

/** A duty of which a rung has told the level above. */
async function told(): Promise<string> {
  const { dutyId } = await unrealCrisis(booted, county, noon);
  const rung = { rung: 3, act: 'escalate' as const, targets: ['superior-desk@+1'], now: noon };
  await fireUnreal(booted, { agencyId: county, dutyId }, rung);
  return dutyId;
}
const seen = async (dutyId: string): Promise<number[]> => [
  (await superior.get(`duties/${dutyId}`)).status,
  (await superior.get(`duties/${dutyId}/explanation`)).status,
];

describe('seeing a duty because a rung told of it', () => {
  test('lasts as long as the duty is owed', async () => {
    const dutyId = await told();
    expect(await seen(dutyId)).toEqual([200, 200]);
    await booted.database.query(
      `UPDATE coordination.duties SET state = 'met', next_fires_at = NULL, met_at = due_at, version = version + 1 WHERE id = $1`,
      [dutyId],
    );
    expect(await seen(dutyId)).toEqual([404, 404]);
  });

  test('ends where another agency owes it from now on', async () => {
    const dutyId = await told();
    const handOver = `UPDATE coordination.duties SET agency_id = $2, version = version + 1 WHERE id = $1`;
    await asService(booted.service, other, (tx) => tx.query(handOver, [dutyId, other]));
    expect(await seen(dutyId)).toEqual([404, 404]);
    const left = await booted.database.query(`SELECT 1 FROM coordination.duty_addressees WHERE duty_id = $1`, [dutyId]);
    expect(left).toEqual([]);
  });
});
