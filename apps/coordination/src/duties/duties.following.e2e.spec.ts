import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { dutyMissed, withdrawalNotified, withdrawalReconsiderationRequested, type Fact } from '@homeward/contracts';
import { bootService, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, publishPacks, setClock, toldOf, type StoredDuty } from '../trial/duty-trial.js';
import { DutyBell } from './duty-bell.js';

jest.setTimeout(60_000);

const notifiedAt = '2026-03-02T02:00:00.000Z';
const afterDue = '2026-03-17T16:00:02.000Z';

let booted: BootedService;
let police: string;
let procuratorate: string;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  police = await booted.registry.agency('public-security');
  procuratorate = await booted.registry.agency('procuratorate');
  await publishPacks(booted.service, procuratorate);
});
afterAll(() => booted?.stop(), 30_000);

interface Supervised {
  matterId: string;
  about: { supervisionId: string; caseId: string };
}

/** A notice to withdraw a case whose term has run out, and the miss as it was told. */
async function missed(): Promise<Supervised & { told: Fact }> {
  const matterId = randomUUID();
  const about = { supervisionId: randomUUID(), caseId: randomUUID() };
  await setClock(booted, '2026-03-02T02:00:01.000Z');
  const data = { ...about, addresseeAgencyId: police };
  await hear(booted.service, factOf(withdrawalNotified, { key: matterId, agencyId: procuratorate, at: notifiedAt, data }));
  await setClock(booted, afterDue);
  const bell = booted.service.app.get(DutyBell);
  for (let due = 1; due > 0;) due = (await bell.ringDue('ringer', 100)).due;
  const line = (await toldOf(booted, matterId)).find(({ fact }) => fact === dutyMissed.name);
  if (!line) throw new Error('No miss was told.');
  return { matterId, about, told: factOf(dutyMissed, { key: matterId, agencyId: police, at: afterDue, data: line.payload }) };
}

const asked = ({ matterId, about }: Supervised, at: string): Fact =>
  factOf(withdrawalReconsiderationRequested, {
    key: matterId,
    agencyId: police,
    at,
    recordedAt: afterDue,
    data: { ...about, stage: 'reconsideration', toAgencyId: procuratorate },
  });

const following = async (matterId: string): Promise<StoredDuty | undefined> =>
  (await dutiesOf(booted, matterId)).find(({ duty_type }) => duty_type === 'CN-SUP-04a');

describe('what follows from a duty that was missed (8.19)', () => {
  test('is taken back when an act is heard that was in time, and says why', async () => {
    const supervised = await missed();
    await hear(booted.service, supervised.told);
    expect(await following(supervised.matterId)).toMatchObject({ state: 'open', agency_id: procuratorate });
    const act = asked(supervised, '2026-03-05T02:00:00.000Z');
    await hear(booted.service, act);

    const duty = await following(supervised.matterId);
    expect(duty).toMatchObject({ state: 'cancelled', missed_at: null, next_fires_at: null });
    const last = (await toldOf(booted, supervised.matterId)).at(-1);
    expect(last).toMatchObject({ fact: 'duty.cancelled', payload: { dutyId: duty?.id, reason: 'unfounded' } });
    const [line] = await booted.database.query<{ reason: string; cause_fact_id: string }>(
      `SELECT reason, cause_fact_id FROM coordination.duty_log WHERE duty_id = $1 ORDER BY version DESC LIMIT 1`,
      [duty?.id],
    );
    expect(line).toEqual({ reason: 'unfounded', cause_fact_id: act.id });
  });

  test('is not opened by a miss that is heard after the act', async () => {
    const supervised = await missed();
    await hear(booted.service, asked(supervised, '2026-03-05T02:00:00.000Z'), supervised.told);

    expect(await following(supervised.matterId)).toBeUndefined();
  });

  test('stays when the act was late', async () => {
    const supervised = await missed();
    await hear(booted.service, supervised.told, asked(supervised, afterDue));

    expect(await following(supervised.matterId)).toMatchObject({ state: 'open' });
  });
});
