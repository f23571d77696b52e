import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { wallLifted, wallRaised, type Fact } from '@homeward/contracts';
import { bootService, type BootedService } from '@homeward/testing';
import fc from 'fast-check';
import { operationsCentre } from '../service.js';
import { factOf, tell } from '../trial/tell.js';
import { registered, triaged } from '../trial/unreal-facts.js';
import { wholeHistory } from '../trial/whole-history.js';

jest.setTimeout(90_000);
let booted: BootedService;

beforeAll(async () => {
  booted = await bootService(operationsCentre);
});
afterAll(() => booted?.stop(), 30_000);

const tables = ['matters', 'timeline', 'clocks', 'transfers', 'clues', 'approvals'];

/** Every row of the projection; jsonb keeps its keys in one order. */
async function rowsHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const table of tables) {
    const rows = await booted.database.query(`SELECT to_jsonb(t)::text AS row FROM operations_centre.${table} t ORDER BY id`);
    hash.update(JSON.stringify(rows));
  }
  return hash.digest('hex');
}

const clear = () => booted.database.query(`TRUNCATE ${tables.map((table) => `operations_centre.${table}`).join(', ')}`);

/** The facts of each source in their sequence, the sources mixed as `picks` says. */
function mixed(facts: readonly Fact[], picks: readonly number[]): Fact[] {
  const waiting = [...Map.groupBy(facts, ({ source }) => source).values()].map((each) => [...each]);
  const order: Fact[] = [];
  for (let turn = 0; order.length < facts.length; turn += 1) {
    const left = waiting.filter((each) => each.length > 0);
    const next = left[(picks[turn % picks.length] ?? 0) % left.length]?.shift();
    if (next) order.push(next);
  }
  return order;
}

describe('building the desk again', () => {
  test('I16: gives the same rows for every order in which the services are heard', async () => {
    const facts = wholeHistory({ matterId: randomUUID(), operationId: randomUUID(), agencies: [randomUUID(), randomUUID()] });
    await tell(booted.service, ...facts);
    const live = await rowsHash();
    expect(new Set(facts.map(({ source }) => source)).size).toBeGreaterThan(4);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { minLength: 1, maxLength: facts.length }), async (picks) => {
        await clear();
        await tell(booted.service, ...mixed(facts, picks));
        expect(await rowsHash()).toBe(live);
      }),
      { numRuns: 12 },
    );
    await clear();
  });
});

describe('hearing of a wall of conflict', () => {
  test('leaves no trace on the desk (R03)', async () => {
    const [key, agencyId] = [randomUUID(), randomUUID()];
    const data = { wallId: randomUUID(), excludedAgencyId: agencyId, excludedOfficerId: null };
    await tell(booted.service, factOf(wallRaised, { key, agencyId, data }));
    await tell(booted.service, factOf(wallLifted, { key, agencyId, data: { wallId: data.wallId }, seq: 2 }));
    for (const table of tables) expect(await booted.database.query(`SELECT 1 FROM operations_centre.${table}`)).toEqual([]);
    const told = await booted.database.query('SELECT 1 FROM operations_centre.live_changes WHERE matter_id = $1', [key]);
    expect(told).toEqual([]);
  });
});

describe('how urgent a matter is', () => {
  const classOf = (matterId: string) =>
    booted.database.query(`SELECT severity, minor FROM operations_centre.matters WHERE id = $1`, [matterId]);

  test('follows the classing of its clues, up and down, and the most urgent of several counts', async () => {
    const [matterId, agencyId] = [randomUUID(), randomUUID()];
    let seq = 0;
    const of = (clueId: string, more: object) => ({ clueId, key: matterId, agencyId, seq: (seq += 1), more });
    const [first, further] = [randomUUID(), randomUUID()];
    await tell(booted.service, registered(of(first, { severity: 'normal' })));
    expect(await classOf(matterId)).toEqual([{ severity: 'normal', minor: false }]);
    await tell(booted.service, triaged(of(first, { severity: 'crisis', minor: true })));
    expect(await classOf(matterId)).toEqual([{ severity: 'crisis', minor: true }]);
    await tell(booted.service, registered(of(further, { severity: 'high', opensMatter: false })));
    expect(await classOf(matterId)).toEqual([{ severity: 'crisis', minor: true }]);
    await tell(booted.service, triaged(of(first, { severity: 'normal', minor: false })));
    expect(await classOf(matterId)).toEqual([{ severity: 'high', minor: false }]);
  });
});
