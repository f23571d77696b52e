import { randomUUID } from 'node:crypto';
import type { DutySummary } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, publishPacks, setClock } from '../trial/duty-trial.js';
import { unrealAgency, unrealCrisis, unrealHolder } from '../trial/notice-trial.js';
import { dutyActivities } from './duties.activities.js';

jest.setTimeout(120_000);

let booted: BootedService;
let county: string;
let officer: ApiClient;
let stranger: ApiClient;

const noon = '2026-03-03T04:00:00.000Z';
const arrest = { service: 'investigation' as const, name: 'suspect.arrested', version: 1, data: undefined as never };

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'public-security', 'county', '350102');
  officer = booted.as(await unrealHolder(booted, county, 'duty-officer', 'case-officer', 'unit-head'));
  const other = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
  stranger = booted.as(await unrealHolder(booted, other, 'duty-officer'));
  await publishPacks(booted.service, county);
  await setClock(booted, noon);
}, 120_000);
afterAll(() => booted?.stop(), 30_000);

const list = async (client: ApiClient, query: string) =>
  (await client.get<{ items: DutySummary[]; next: string | null }>(`duties?${query}`)).body;

/** Suspects arrested one after the other, each later by a day: two months of custody begin with each. */
async function arrested(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let day = 0; day < count; day += 1) {
    const [key, at] = [randomUUID(), new Date(Date.parse(noon) - day * 86_400_000).toISOString()];
    const data = { personId: randomUUID(), caseId: randomUUID() };
    await hear(booted.service, factOf(arrest, { key, agencyId: county, at, data }));
    const duty = (await dutiesOf(booted, key)).find(({ duty_type }) => duty_type === 'CN-INV-03');
    ids.push(String(duty?.id));
  }
  return ids;
}

describe('listing duties', () => {
  test('gives what is due first before the rest, page by page, however much was opened since', async () => {
    const newestLast = await arrested(7);
    const found: DutySummary[] = [];
    let cursor = '';
    do {
      const page = await list(officer, `state=open&side=owner&order=due&limit=3${cursor}`);
      found.push(...page.items);
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    const due = found.map(({ dueAt }) => String(dueAt));
    expect(due).toEqual(due.toSorted());
    expect(found.filter(({ dutyType }) => dutyType === 'CN-INV-03').map(({ id }) => id)).toEqual(newestLast.toReversed());
    expect((await list(officer, 'state=open&side=counterpart&order=due')).items).toEqual([]);
    expect((await officer.get('duties?order=due&cursor=dW5yZWFs')).status).toBe(400);
  });

  test('gives those that are named, by their ids or by what they are about, to whom they may be shown', async () => {
    const [first = '', second = ''] = await arrested(2);
    const named = `ids=${first},${second},${randomUUID()}`;
    const { items } = await list(officer, named);
    expect(items.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted());
    const [{ subjectId } = { subjectId: '' }] = items;
    expect((await list(officer, `subjectIds=${subjectId}`)).items.map((duty) => duty.subjectId)).toContain(subjectId);
    expect((await list(stranger, named)).items).toEqual([]);
    expect((await officer.get('duties?ids=unreal')).status).toBe(400);
  });

  test('tells how much time is left, how far the ladder was climbed, and whom its next step calls', async () => {
    const { matterId, dutyId } = await unrealCrisis(booted, county, noon);
    const only = async () => (await list(officer, `matterId=${matterId}&ids=${dutyId}`)).items[0];
    const before = await only();
    expect(before).toMatchObject({ escalated: null, nextRung: { to: expect.any(Array) }, pausedBy: null });
    expect(before?.remaining).toEqual({ hours: expect.any(Number), workingDays: null });
    expect(Date.parse(before?.soonAt ?? '')).toBeLessThanOrEqual(Date.parse(before?.dueAt ?? ''));
    await setClock(booted, '2026-03-03T04:30:02.000Z');
    await dutyActivities((token) => booted.service.app.get(token)).fireDue({ matterId });
    const after = await only();
    expect(after?.escalated).toMatchObject({ rung: 2 });
    expect(after?.escalated?.to.length).toBeGreaterThan(0);
    expect(Date.parse(after?.nextRung?.at ?? '')).toBeGreaterThan(Date.parse('2026-03-03T04:30:02.000Z'));
  });

  test('names the facts by which each is met, as its rule has them', async () => {
    const [dutyId = ''] = await arrested(1);
    const [custody] = (await list(officer, `ids=${dutyId}`)).items;
    expect(custody?.meetingFacts.toSorted()).toEqual(['investigation.concluded', 'suspect.released']);
  });

  test('tells no working days where the rule counts otherwise, and names what stopped a clock', async () => {
    const [dutyId = ''] = await arrested(1);
    const custody = (await list(officer, `ids=${dutyId}`)).items[0];
    expect(custody?.remaining?.workingDays).toBeNull();
    const pause = { service: 'investigation' as const, name: 'expertise.ordered', version: 1, data: undefined as never };
    const about = { personId: custody?.subjectId, caseId: randomUUID(), expertiseId: randomUUID(), kind: 'mental-illness' };
    await hear(booted.service, factOf(pause, { key: custody?.matterId ?? '', agencyId: county, at: noon, data: about }));
    expect((await list(officer, `ids=${dutyId}`)).items[0]).toMatchObject({
      ...{ state: 'paused', soonAt: null, nextRung: null },
      remaining: { hours: custody?.remaining?.hours, workingDays: null },
      pausedBy: 'expertise.ordered',
    });
  });
});
