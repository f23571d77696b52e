import { knownFacts, type Fact } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { noted, registered, transferFacts } from '../trial/unreal-facts.js';
import { changedRows, partiesOf } from './changed-rows.js';

const [key, agencyId, clueId, transferId, toAgencyId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const told = { key, agencyId };

describe('what a fact changes', () => {
  test('is named by collection and id', () => {
    expect(changedRows(registered({ ...told, clueId }))).toEqual([{ collection: 'clues', id: clueId }]);
    expect(changedRows(noted(told))).toEqual([{ collection: 'notes', id: expect.any(String) }]);
  });

  test('holds both the transfer and the clue that travels with it', () => {
    const offered = transferFacts({ transferId, clueId, fromAgencyId: agencyId, toAgencyId }).offered(told);
    expect(changedRows(offered)).toEqual([
      { collection: 'transfers', id: transferId },
      { collection: 'clues', id: clueId },
    ]);
    expect(partiesOf(offered).sort()).toEqual([agencyId, toAgencyId].sort());
  });

  test('never names a person, whatever the fact says', () => {
    const person = randomUUID();
    for (const { service, name, version } of knownFacts) {
      const data = new Proxy({}, { get: () => person });
      const rows = changedRows({ source: service, name, version, data } as Fact);
      expect([name, rows.filter(({ collection }) => collection.includes('person'))]).toEqual([name, []]);
    }
    expect(changedRows({ source: 'rescue', data: { personId: person, otherPersonId: person } } as Fact)).toEqual([]);
  });
});
