import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { familyNoticePublished, personReceived, searchConcluded } from '@homeward/contracts';
import { bootService, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { factOf, hear, publishPacks, setClock, toldOf } from '../trial/duty-trial.js';

jest.setTimeout(60_000);

let booted: BootedService;
let home: string;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  home = await booted.registry.agency('civil-affairs');
  await publishPacks(booted.service, home);
  await setClock(booted, '2026-04-01T03:00:00Z');
});
afterAll(() => booted?.stop(), 30_000);

describe('telling of a shortest waiting time', () => {
  test('says what has to wait, about whom and until when; other duties say nothing of the kind', async () => {
    const [matterId, personId] = [randomUUID(), randomUUID()];
    const told = { key: matterId, agencyId: home, at: '2026-04-01T02:00:00Z' };
    const received = { personId, institutionKind: 'child-welfare', minor: true, identityKnown: false, parentsKnown: false };
    await hear(booted.service, factOf(personReceived, { ...told, data: received }));
    await hear(booted.service, factOf(familyNoticePublished, { ...told, data: { personId } }));
    const opened = (await toldOf(booted, matterId)).filter(({ fact }) => fact === 'duty.opened');
    expect(opened.filter(({ payload }) => 'waiting' in payload).map(({ payload }) => payload)).toMatchObject([
      {
        ...{ dutyType: 'CN-PLC-04b', subjectKind: 'person' },
        waiting: { guards: ['placement.changed'], subjectId: personId, endsAt: '2026-05-01T16:00:00.000Z' },
      },
    ]);
    expect(opened.length).toBeGreaterThan(2);

    const found = { ...told, at: '2026-04-01T02:30:00Z', data: { personId, result: 'found' } };
    await hear(booted.service, factOf(searchConcluded, found));
    const met = (await toldOf(booted, matterId)).filter(({ payload }) => payload['dutyType'] === 'CN-PLC-04b');
    expect(met.map(({ fact }) => fact)).toEqual(['duty.opened', 'duty.met']);
  });
});
