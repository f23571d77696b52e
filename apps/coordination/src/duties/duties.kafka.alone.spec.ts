import { randomUUID } from 'node:crypto';
import { exactly, transferOffered } from '@homeward/contracts';
import { Outbox } from '@homeward/messaging';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, makeTestDatabase, required, startTestIdentity, until, type BootOptions } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, publishPacks } from '../trial/duty-trial.js';
import { asService } from '../trial/unreal-matters.js';

jest.setTimeout(90_000);

let shared: Required<Pick<BootOptions, 'database' | 'identity'>>;

beforeAll(async () => {
  shared = { database: await makeTestDatabase(coordination), identity: await startTestIdentity() };
});
afterAll(async () => {
  await shared?.identity.stop();
  await shared?.database.drop();
}, 30_000);

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

describe('facts by Kafka', () => {
  test('an outage over an opening moves no due date, what is missed fires at most 3 s after the return and opens what follows', async () => {
    const outage = await bootService({ ...coordination, parts: () => [] }, shared);
    const police = await outage.registry.agency('public-security');
    const procuratorate = await outage.registry.agency('procuratorate');
    await publishPacks(outage.service, police);
    const [matterId, transferId, caseId] = [randomUUID(), randomUUID(), randomUUID()];
    const offeredAt = hoursAgo(3);
    await asService(outage.service, procuratorate, (tx) =>
      outage.service.app.get(Outbox).add(
        tx,
        transferOffered,
        { id: transferId, version: 1, matterId, as: { occurred: exactly(offeredAt) } },
        {
          transferId,
          clueId: randomUUID(),
          toAgencyId: police,
          toAgencyType: 'public-security',
          fromAgencyId: procuratorate,
          fromAgencyType: 'procuratorate',
          purpose: 'criminal',
          severity: 'crisis',
          viaPetition: false,
          administrativeFile: false,
          nrm: false,
          material: true,
        },
      ),
    );
    expect(await dutiesOf(outage, matterId)).toEqual([]);

    await outage.stop();

    const options = { ...shared, kafka: required('HOMEWARD_TEST_KAFKA'), topicPrefix: `duties-${randomUUID().slice(0, 8)}-` };
    const booted = await bootService(coordination, options);
    try {
      const owed = await until('the duty has opened', async () =>
        (await dutiesOf(booted, matterId)).find(({ duty_type }) => duty_type === 'HW-TRF-02c'),
      );
      expect(owed.due_at).toEqual(new Date(Date.parse(offeredAt) + 2 * 3_600_000));
      await until('the ringer has marked it', async () =>
        (await dutiesOf(booted, matterId)).some(({ duty_type, missed_at }) => duty_type === 'HW-TRF-02c' && missed_at !== null),
      );
      const late = await shared.database.query<{ seconds: number }>(
        `SELECT extract(epoch FROM step.fired_at - duty.recorded_at)::float AS seconds FROM coordination.duty_rungs step
           JOIN coordination.duties duty ON duty.id = step.duty_id WHERE duty.id = $1 AND step.state = 'fired'`,
        [owed.id],
      );
      expect(late.length).toBeGreaterThan(0);
      expect(Math.max(...late.map(({ seconds }) => seconds))).toBeLessThanOrEqual(3);

      const notified = { service: 'investigation' as const, name: 'filing.notified', version: 1, data: undefined as never };
      const data = { caseId, addresseeAgencyId: police };
      await hear(booted.service, factOf(notified, { key: matterId, agencyId: procuratorate, at: hoursAgo(60 * 24), data }));
      const follows = await until('what follows from missing it has opened', async () =>
        (await dutiesOf(booted, matterId)).find(({ duty_type }) => duty_type === 'CN-SUP-04a'),
      );
      expect(follows).toMatchObject({
        agency_id: procuratorate,
        counterpart_agency_id: police,
        historical: false,
        subject_id: caseId,
      });
      expect(await shared.database.query('SELECT 1 FROM coordination.parked')).toEqual([]);
    } finally {
      await booted.stop();
    }
  });
});
