import { randomUUID } from 'node:crypto';
import { clueRegistered } from '@homeward/contracts';
import { Outbox } from '@homeward/messaging';
import { expect, jest, test, describe } from '@jest/globals';
import { bootService, makeTestDatabase, required, startTestIdentity, until } from '@homeward/testing';
import { operationsCentre } from '../service.js';
import { Listening } from '../trial/listening.js';
import { unrealClueService } from '../trial/unreal-clue-service.js';
import { numberOf, registered } from '../trial/unreal-facts.js';

jest.setTimeout(120_000);

describe('hearing the services by Kafka', () => {
  test('a fact that clue-intake commits is told by the stream and stands on the desk', async () => {
    const shared = { database: await makeTestDatabase(unrealClueService, operationsCentre), identity: await startTestIdentity() };
    const options = { ...shared, kafka: required('HOMEWARD_TEST_KAFKA'), topicPrefix: `desk-${randomUUID().slice(0, 8)}-` };
    const clues = await bootService(unrealClueService, options);
    const desk = await bootService(operationsCentre, options);
    try {
      const agencyId = await desk.registry.agency('public-security');
      const registrar = await desk.registry.officer(agencyId, 'registrar');
      const officer = desk.as(registrar);
      const listening = await Listening.at(desk.service.url, await shared.identity.tokenFor(registrar));
      const [matterId, clueId] = [randomUUID(), randomUUID()];
      await desk.registry.share(matterId, agencyId);
      const { data } = registered({ key: matterId, agencyId, clueId });
      await clues.applying(agencyId, (tx) =>
        clues.service.app.get(Outbox).add(tx, clueRegistered, { id: clueId, version: 1, matterId }, data as never),
      );
      await until('the stream tells of it', async () => listening.matters.includes(matterId));
      const matter = await until('the desk shows the matter', async () => {
        const { status, body } = await officer.get(`matters/${matterId}`);
        return status === 200 && body;
      });
      expect(matter).toMatchObject({ number: numberOf(matterId), openedByAgencyId: agencyId, intake: { state: 'active' } });
      expect(await shared.database.query('SELECT 1 FROM operations_centre.parked')).toEqual([]);
    } finally {
      await desk.stop();
      await clues.stop();
      await shared.identity.stop();
      await shared.database.drop();
    }
  });
});
