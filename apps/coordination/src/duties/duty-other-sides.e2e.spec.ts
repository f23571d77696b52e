import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { transferOffered } from '@homeward/contracts';
import { bootService, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, publishPacks, registered, setClock, unrealClue } from '../trial/duty-trial.js';

let booted: BootedService;
let federation: string;
let police: string;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  federation = await booted.registry.agency('womens-federation');
  police = await booted.registry.agency('public-security');
  await publishPacks(booted.service, federation);
  await setClock(booted, '2026-02-13T02:30:00Z');
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

const at = '2026-02-13T02:20:00Z';
type Clue = ReturnType<typeof unrealClue>;

/** The police offer the matter to the federation. */
function offered({ matterId }: Clue, when: string) {
  const data = {
    ...{ transferId: randomUUID(), clueId: null, toAgencyId: federation, toAgencyType: 'womens-federation' as const },
    ...{ fromAgencyId: police, fromAgencyType: 'public-security' as const, purpose: 'criminal', severity: 'normal' as const },
    ...{ viaPetition: false, administrativeFile: false, nrm: false, material: false },
  };
  return factOf(transferOffered, { key: matterId, agencyId: police, at: when, data });
}

const triageOf = async ({ matterId }: Clue) =>
  (await dutiesOf(booted, matterId)).find(({ duty_type: type }) => type.startsWith('HW-CLU-0'));
const sideOf = async (clue: Clue): Promise<unknown> => {
  const [row] = await booted.database.query<{ side: string | null }>(
    'SELECT counterpart_agency_id AS side FROM coordination.duties WHERE id = $1',
    [(await triageOf(clue))?.id],
  );
  return row?.side;
};

describe('a dealing that is heard after the duty it names the other side of', () => {
  test('leaves the duty as one heard in order does, and tells of it once', async () => {
    const [inOrder, turned] = [unrealClue(), unrealClue()];
    const before = '2026-02-13T01:00:00Z';
    await hear(booted.service, offered(inOrder, before), registered(inOrder, { agencyId: federation, at }));
    const dealing = offered(turned, before);
    await hear(booted.service, registered(turned, { agencyId: federation, at }));
    expect([await sideOf(inOrder), await sideOf(turned)]).toEqual([police, null]);

    await hear(booted.service, dealing, dealing);
    expect(await sideOf(turned)).toBe(police);
    const told = await booted.database.query(
      `SELECT payload->>'counterpartAgencyId' AS side FROM coordination.outbox WHERE fact = 'duty.reassigned' AND payload->>'dutyId' = $1`,
      [(await triageOf(turned))?.id],
    );
    expect(told).toEqual([{ side: police }]);
  });

  test('is nothing to a duty that had been opened before it', async () => {
    const clue = unrealClue();
    await hear(booted.service, registered(clue, { agencyId: federation, at }), offered(clue, '2026-02-13T02:25:00Z'));
    expect(await sideOf(clue)).toBeNull();
  });
});
