import { randomUUID } from 'node:crypto';
import { clueAccepted, clueRegistered, clueTriaged, transferOffered, type Fact } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, publishPacks, setClock, statementsOf, toldOf } from '../trial/duty-trial.js';
import { DutyBell } from './duty-bell.js';

jest.setTimeout(60_000);

let booted: BootedService;
let federation: string;
let police: string;
let stranger: UnrealOfficer;
let liaison: UnrealOfficer;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  federation = await booted.registry.agency('womens-federation');
  police = await booted.registry.agency('public-security');
  liaison = await booted.registry.officer(federation, 'liaison');
  stranger = await booted.registry.officer(await booted.registry.agency('court'), 'court-officer');
  await publishPacks(booted.service, federation);
});
afterAll(() => booted?.stop(), 30_000);

const classification = {
  severity: 'normal',
  subjectKinds: ['woman'],
  violationKinds: ['domestic-violence'],
  purposes: ['criminal'],
  riskFlags: [],
  minor: false,
};
const registered = (matterId: string, clueId: string, more: object = {}, at = '2026-02-13T02:20:00Z', agencyId = federation): Fact =>
  factOf(clueRegistered, {
    key: matterId,
    agencyId,
    at,
    data: {
      clueId,
      matterNumber: '0123456789AB',
      opensMatter: true,
      channel: 'visit',
      ...classification,
      anonymous: false,
      reporterClass: 'public',
      sensitivity: 'ordinary',
      discovererLevel: 'county',
      discoveredAt: null,
      ...more,
    },
  });
const triaged = (matterId: string, clueId: string, at = '2026-02-13T03:00:00Z'): Fact =>
  factOf(clueTriaged, {
    key: matterId,
    agencyId: federation,
    at,
    data: { clueId, ...classification, located: false, disposition: 'own' },
  });

describe('hearing facts', () => {
  test('opens what is owed, meets it, and ends the same whichever fact arrives first', async () => {
    const ends: unknown[] = [];
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const [matterId, clueId] = [randomUUID(), randomUUID()];
      const facts = [registered(matterId, clueId), triaged(matterId, clueId)];
      await hear(booted.service, ...order.map((index) => facts[index]).filter((fact) => fact !== undefined));
      const duties = await dutiesOf(booted, matterId);
      ends.push(duties.map(({ duty_type, state, late, due_at, met_at }) => ({ duty_type, state, late, due_at, met_at })));
    }
    expect(ends[0]).toEqual(ends[1]);
    expect(ends[0]).toEqual([
      expect.objectContaining({ duty_type: 'HW-CLU-03', state: 'met', late: 'no' }),
      expect.objectContaining({ duty_type: 'HW-CLU-04', state: 'open' }),
    ]);
  });
  void clueAccepted;
  void transferOffered;
  void police;
  void setClock;
  void statementsOf;
  void toldOf;
  void DutyBell;
  void liaison;
  void stranger;
});
