import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, hear, publishPacks, registered, setClock, toldOf, triaged, unrealClue } from '../trial/duty-trial.js';

jest.setTimeout(60_000);

let booted: BootedService;
let home: string;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  home = await booted.registry.agency('womens-federation');
  await publishPacks(booted.service, home);
  await setClock(booted, '2026-04-01T03:00:00Z');
});
afterAll(() => booted?.stop(), 30_000);

describe('telling of the time in which a duty is to be met', () => {
  test('says until when, and which acts of our services meet it, about whom', async () => {
    const clue = unrealClue();
    await hear(booted.service, registered(clue, { agencyId: home, at: '2026-04-01T02:00:00Z' }));
    await hear(booted.service, triaged(clue, { agencyId: home, at: '2026-04-01T02:30:00Z' }));
    const told = await toldOf(booted, clue.matterId);
    const [duty] = (await dutiesOf(booted, clue.matterId)).filter(({ duty_type }) => duty_type === 'HW-CLU-03');
    const ofDuty = told.filter(({ payload }) => payload['dutyId'] === duty?.id);
    const metBy = {
      facts: ['clue.triaged', 'clue.accepted', 'clue.dismissed'],
      subject: 'clueId',
      subjectId: clue.clueId,
      actsFrom: '2026-04-01T02:00:00.000Z',
    };
    expect(ofDuty.map(({ fact, payload: { dueAt, soonAt, metBy } }) => ({ fact, dueAt, soonAt, metBy }))).toEqual([
      { fact: 'duty.opened', dueAt: duty?.due_at.toISOString(), soonAt: expect.stringMatching(/^2026-04-0/), metBy },
      { fact: 'duty.met', metBy },
    ]);
  });

  test('says no day but the latest one where the day of the start leaves it open', async () => {
    const clue = unrealClue();
    const fact = registered(clue, { agencyId: home, at: '2026-04-01T02:00:00Z', data: { severity: 'crisis' } });
    const occurred = {
      notBefore: '2026-03-31T16:00:00.000Z',
      notAfter: '2026-04-01T02:00:00.000Z',
      precision: 'day',
      text: '2026-04-01',
    };
    await hear(booted.service, { ...fact, occurred } as typeof fact);
    const duties = await booted.database.query<{ id: string; due_at: Date; due_at_latest: Date }>(
      `SELECT id, due_at, due_at_latest FROM coordination.duties WHERE matter_id = $1 AND due_at <> due_at_latest`,
      [clue.matterId],
    );
    expect(duties.length).toBeGreaterThan(0);
    const told = await toldOf(booted, clue.matterId);
    for (const { id, due_at_latest: latest } of duties) {
      const opened = told.find(({ fact: name, payload }) => name === 'duty.opened' && payload['dutyId'] === id);
      expect(opened?.payload).toMatchObject({ dueAt: null, latestDueAt: latest.toISOString() });
    }
  });
});
