import { randomUUID } from 'node:crypto';
import { dutyMergerBegun, dutyOpened, lateRecordingAgreed } from '@homeward/contracts';
import { Outbox } from '@homeward/messaging';
import type { ServiceDefinition } from '@homeward/service-kit';
import { describe, expect, jest, test } from '@jest/globals';
import { bootService, makeTestDatabase, required, startTestIdentity, until, type BootedService } from '@homeward/testing';
import { Module } from '@nestjs/common';
import { rehabilitation } from './service.js';

jest.setTimeout(120_000);

@Module({})
class NoCapabilities {}

/** Stands in for the service that keeps the duties. */
const unrealCoordination: ServiceDefinition = { name: 'coordination', module: NoCapabilities, entities: [], migrations: [] };

const hours = (many: number): string => new Date(Date.now() + many * 3_600_000).toISOString();
const named: Record<string, string> = { due_periods: 'duty_id', merged_matters: 'matter_id' };
const known = (booted: BootedService, table: string, id: string) =>
  until(`${table} is known`, async () => {
    const rows = await booted.database.query<object>(
      `SELECT to_jsonb(t) AS row FROM rehabilitation.${table} t WHERE to_jsonb(t) ->> $2 = $1`,
      [id, named[table] ?? 'id'],
    );
    return rows.length === 1;
  });

describe('hearing by Kafka of what was missed, of what was agreed to and of matters that count as one', () => {
  test('an act is refused, and recorded once a second officer agreed; what no act here can meet is passed over', async () => {
    const shared = { database: await makeTestDatabase(unrealCoordination, rehabilitation), identity: await startTestIdentity() };
    const options = { ...shared, kafka: required('HOMEWARD_TEST_KAFKA'), topicPrefix: `late-${randomUUID().slice(0, 8)}-` };
    const coordination = await bootService(unrealCoordination, options);
    const booted = await bootService(rehabilitation, options);
    try {
      const agencyId = await booted.registry.agency('womens-federation');
      const worker = booted.as(await booted.registry.officer(agencyId, 'social-worker'));
      const about = { matterId: randomUUID(), personId: randomUUID() };
      await booted.registry.share(about.matterId, agencyId);
      await booted.database.query('INSERT INTO rehabilitation.persons_of_matters (id, matter_id) VALUES ($1, $2)', [
        about.personId,
        about.matterId,
      ]);
      const outbox = coordination.service.app.get(Outbox);
      const opens = async (fact: string): Promise<string> => {
        const dutyId = randomUUID();
        const subject = { id: dutyId, version: 1, matterId: about.matterId };
        await coordination.applying(agencyId, (tx) =>
          outbox.add(tx, dutyOpened, subject, {
            ...{ dutyId, dutyType: 'HW-REH-01', subjectKind: 'person', ownerAgencyId: agencyId, counterpartAgencyId: null },
            ...{ dueAt: hours(-10), nextFiresAt: null },
            metBy: { facts: [fact], subject: 'personId', subjectId: about.personId, actsFrom: hours(-300) },
          }),
        );
        return dutyId;
      };
      const foreign = await opens('case.filed');
      await known(booted, 'due_periods', await opens('needs.assessed'));
      expect(await booted.database.query('SELECT 1 FROM rehabilitation.due_periods WHERE duty_id = $1', [foreign])).toEqual([]);

      const at = hours(-30);
      const act = {
        ...about,
        ...{ counsellingNeeded: true, medicalNeeded: false, aidNeeded: false },
        occurred: { text: at, precision: 'instant' },
      };
      expect((await worker.post('assessments', act)).status).toBe(409);
      const lateRecordingId = randomUUID();
      await coordination.applying(agencyId, (tx) =>
        outbox.add(
          tx,
          lateRecordingAgreed,
          { id: lateRecordingId, version: 1, matterId: about.matterId },
          {
            ...{ lateRecordingId, fact: 'needs.assessed', rowId: null, notBefore: at, notAfter: at },
            ...{ agreedAt: hours(0), validUntil: hours(100) },
          },
        ),
      );
      await known(booted, 'agreed_late_recordings', lateRecordingId);
      const headers = { 'homeward-late-recording': lateRecordingId };
      expect((await worker.post('assessments', act, { headers })).status).toBe(201);

      const [mergerId, matterId] = [randomUUID(), randomUUID()];
      await coordination.applying(agencyId, (tx) =>
        outbox.add(tx, dutyMergerBegun, { id: mergerId, version: 1, matterId }, { mergerId, intoMatterId: about.matterId }),
      );
      await known(booted, 'merged_matters', matterId);
      expect(await booted.database.query('SELECT 1 FROM rehabilitation.parked')).toEqual([]);
    } finally {
      await booted.stop();
      await coordination.stop();
      await shared.identity.stop();
      await shared.database.drop();
    }
  });
});
