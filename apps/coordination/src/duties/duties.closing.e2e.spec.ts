import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { hear, publishPacks, registered, setClock, toldOf } from '../trial/duty-trial.js';
import { unrealAgency, unrealCrisis, unrealHolder } from '../trial/notice-trial.js';
import { statementsOf } from '../trial/statement-count.js';
import { oweUnreal } from '../trial/unreal-duties.js';
import { registerUnrealClue, type UnrealMatter } from '../trial/unreal-matters.js';
import { DutyBell } from './duty-bell.js';

jest.setTimeout(90_000);

let booted: BootedService;
let federation: string;
let head: ApiClient;
let bell: DutyBell;

const noon = '2026-03-03T04:00:00.000Z';

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  federation = await unrealAgency(booted, 'womens-federation', 'county', '350102');
  head = booted.as(await unrealHolder(booted, federation, 'unit-head', 'duty-officer'));
  await publishPacks(booted.service, federation);
  bell = booted.service.app.get(DutyBell);
}, 90_000);
afterAll(() => booted?.stop(), 30_000);

async function matter(): Promise<UnrealMatter> {
  const opened = await registerUnrealClue(booted.service, federation);
  await booted.registry.share(opened.matterId, federation);
  return opened;
}
const close = ({ matterId }: UnrealMatter) =>
  head.post<{ code: string; duties: object[] }>(`matter-register/${matterId}/close`, { outcome: 'settled' }, { version: 1 });
const count = async (from: string, values: unknown[]) =>
  (await booted.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM coordination.${from}`, values))[0]?.n ?? 0;

describe('closing a matter (8.9)', () => {
  test.each([
    ['paused', `state = 'paused', due_at = NULL, due_date = NULL`],
    ['held', `state = 'held'`],
  ])('is refused over a duty that is %s', async (_, standing) => {
    const opened = await matter();
    const dutyId = await oweUnreal(booted, { matterId: opened.matterId, agencyId: federation });
    await booted.database.query(`UPDATE coordination.duties SET ${standing}, version = 2 WHERE id = $1`, [dutyId]);
    const refused = await close(opened);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'coordination.open-duties' }]);
    expect(JSON.stringify(refused.body)).toContain(dutyId);
    await booted.database.query(`UPDATE coordination.duties SET state = 'superseded', version = 3 WHERE id = $1`, [dutyId]);
    expect((await close(opened)).status).toBe(200);
  });

  test('is refused over a duty that a new version of its pack lets block, and not over one that it lets block no more', async () => {
    for (const blocksClosing of [true, false]) {
      const opened = await matter();
      const dutyId = await oweUnreal(booted, { matterId: opened.matterId, agencyId: federation, blocksClosing: !blocksClosing });
      await booted.database.query(`UPDATE coordination.duties SET blocks_closing = $2, version = 2 WHERE id = $1`, [
        dutyId,
        blocksClosing,
      ]);
      expect(await count('owed_duties WHERE duty_id = $1 AND blocks_closing', [dutyId])).toBe(blocksClosing ? 1 : 0);
      if (blocksClosing) expect((await close(opened)).status).toBe(409);
    }
  });

  test('by twenty at once beside a fact that opens a blocking duty never leaves a matter closed over it (A27)', async () => {
    for (let time = 0; time < 6; time += 1) {
      const opened = await matter();
      const closings = Array.from({ length: 20 }, () => close(opened));
      const [answers] = await Promise.all([
        Promise.all(closings),
        hear(booted.service, registered(opened, { agencyId: federation, at: noon })),
      ]);
      const won = answers.filter(({ status }) => status === 200).length;
      expect(won).toBeLessThanOrEqual(1);
      expect(new Set(answers.map(({ status }) => status).filter((status) => status !== 200))).not.toContain(500);
      expect(await count('owed_duties WHERE matter_id = $1 AND blocks_closing', [opened.matterId])).toBeGreaterThan(0);
      expect(await count(`registered_matters WHERE id = $1 AND status = 'open'`, [opened.matterId])).toBe(1);
      expect(await count(`matter_gates WHERE matter_id = $1 AND state = 'open'`, [opened.matterId])).toBe(1);
      for (const fact of ['matter.closed', 'matter.reopened'])
        expect(await count('outbox WHERE key = $1 AND fact = $2', [opened.matterId, fact])).toBe(won);
    }
  });
});

describe('a step whose messages cannot be written (I11)', () => {
  const notAtAll = `ALTER TABLE coordination.notices ADD CONSTRAINT unreal_outage CHECK (false) NOT VALID`;

  test('has not fired at all, and fires once when they can be', async () => {
    const { matterId, dutyId } = await unrealCrisis(booted, federation, noon);
    await setClock(booted, '2026-03-03T04:20:00.000Z');
    const alarm = { dutyId, agencyId: federation };
    const before = await toldOf(booted, matterId);
    await booted.database.query(notAtAll);
    await expect(bell.ring('ringer', alarm)).rejects.toThrow('unreal_outage');
    await booted.database.query(`ALTER TABLE coordination.notices DROP CONSTRAINT unreal_outage`);
    expect(await toldOf(booted, matterId)).toEqual(before);
    expect(await count(`duties WHERE id = $1 AND version = 1`, [dutyId])).toBe(1);
    expect(await count(`duty_rungs WHERE duty_id = $1 AND state = 'fired'`, [dutyId])).toBe(0);
    expect(await count(`audit_entries WHERE object_id = $1 AND action = 'duties:fireRung'`, [dutyId])).toBe(0);

    const rung = await Promise.all([bell.ring('journey', alarm), bell.ring('ringer', alarm)]);
    expect(rung.filter((fired) => fired !== null)).toHaveLength(1);
    expect(await bell.ring('journey', alarm)).toBeNull();
    expect(await count(`duty_rungs WHERE duty_id = $1 AND state = 'fired'`, [dutyId])).toBe(1);
    expect(await count(`notices WHERE duty_id = $1`, [dutyId])).toBe(1);
  });
});

describe('what a firing costs', () => {
  test('stays the same however much there is', async () => {
    const costs: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const { dutyId } = await unrealCrisis(booted, federation, noon);
      await setClock(booted, '2026-03-03T04:20:00.000Z');
      const alarm = { dutyId, agencyId: federation };
      costs.push(await statementsOf(booted.service, 'WITH fired AS', () => bell.ring('ringer', alarm)));
    }
    expect(new Set(costs)).toEqual(new Set([14]));
  });
});
