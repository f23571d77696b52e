import { describe, expect, test } from '@jest/globals';
import type { Fact } from '@homeward/contracts';
import { randomUUID } from 'node:crypto';
import { accepted, registered, transferFacts, triaged } from '../trial/unreal-facts.js';
import { clueMoved, clueStanding, clueTold, type ClueMoved, type ClueTold } from './clue-standing.js';

const [key, clueId, fromAgencyId, toAgencyId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const at = (minute: number) => `2026-11-26T08:${String(minute).padStart(2, '0')}:00.000Z`;
const of = (agencyId: string, minute: number) => ({ key, clueId, agencyId, at: at(minute) });
const transfer = transferFacts({ transferId: randomUUID(), clueId, fromAgencyId, toAgencyId });

function standing(...facts: Fact[]) {
  let told: ClueTold | null = null;
  let moved: ClueMoved | null = null;
  for (const fact of facts) {
    if (fact.source === 'clue-intake') told = clueTold(told, fact);
    else moved = clueMoved(moved, fact);
  }
  return clueStanding(told, moved);
}

describe('where a clue stands', () => {
  test('is unknown before its registration was told', () => {
    expect(standing(transfer.offered({ key, agencyId: fromAgencyId, at: at(2) }))).toBeNull();
  });

  test('is its own status while nobody else is asked', () => {
    expect(standing(registered(of(fromAgencyId, 1)), triaged(of(fromAgencyId, 2)))).toEqual({
      status: 'triaged',
      agencyId: fromAgencyId,
    });
  });

  test('is with the receiver once a transfer was accepted, whichever was told first', () => {
    const [first, second] = [registered(of(fromAgencyId, 1)), transfer.accepted({ key, agencyId: toAgencyId, at: at(2) })];
    expect(standing(first, second)).toEqual({ status: 'triaged', agencyId: toAgencyId });
    expect(standing(second, first)).toEqual({ status: 'triaged', agencyId: toAgencyId });
  });

  test('is back at the sender after a refusal until it is triaged again', () => {
    const facts = [registered(of(fromAgencyId, 1)), transfer.refused({ key, agencyId: toAgencyId, at: at(2) })];
    expect(standing(...facts)).toEqual({ status: 'returned', agencyId: fromAgencyId });
    expect(standing(...facts, triaged(of(fromAgencyId, 3)))).toEqual({ status: 'triaged', agencyId: fromAgencyId });
  });

  test('stays accepted while its result travels', () => {
    const facts = [registered(of(fromAgencyId, 1)), accepted(of(fromAgencyId, 2))];
    expect(standing(...facts, transfer.offered({ key, agencyId: fromAgencyId, at: at(3) }))).toEqual({
      status: 'accepted',
      agencyId: fromAgencyId,
    });
  });
});
