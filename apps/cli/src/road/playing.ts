import { officer, type Desk } from './desk.js';
import { finalState, type FinalState } from './final-state.js';
import {
  bringHome,
  civilAffairs,
  closeWork,
  federation,
  handOver,
  investigate,
  police,
  prosecute,
  reportBack,
  rescue,
  support,
  unrealClue,
} from './long-road.js';
import { acceptClue, closeClue, finishMatter, openedCase, workCase } from './reference-matter.js';

/** The reference matter, from its clue to its end. */
export async function playReference(desk: Desk): Promise<string> {
  const accepted = await acceptClue(desk);
  await workCase(desk, await openedCase(desk, accepted.matterId));
  await closeClue(desk, accepted);
  await finishMatter(desk, accepted.matterId);
  return accepted.matterId;
}

/** The long road, from its clue to its end. */
export async function playLongRoad(desk: Desk): Promise<string> {
  const road = await handOver(desk);
  const investigated = await investigate(desk, road);
  const { personId } = investigated.victim;
  await rescue(desk, road, personId);
  const second = await bringHome(desk, road, personId);
  await support(desk, road, personId);
  await prosecute(desk, investigated);
  await reportBack(desk, second.id, civilAffairs, police);
  await closeWork(desk, road, investigated);
  await reportBack(desk, road.transfer.id, police, federation);
  await finishMatter(desk, road.matterId);
  return road.matterId;
}

/** A clue of two days ago that nobody answered: what is overdue rings at once. */
export async function playForgottenClue(desk: Desk, now: number): Promise<string> {
  const text = new Date(now - 50 * 3_600_000).toISOString();
  const clue = { ...unrealClue, occurred: { precision: 'instant', text } };
  return (await desk.does(officer('registrar', police), 'clues', clue)).matterId;
}

/** Plays one matter of each kind at once and tells how they ended; played before, they have ended when as many facts are there as then. */
export async function playAll(desk: Desk, now: number, before: readonly FinalState[] = []): Promise<FinalState[]> {
  const matters = [playReference(desk), playLongRoad(desk), playForgottenClue(desk, now)];
  return Promise.all(matters.map(async (matter, index) => finalState(desk, await matter, before[index]?.count ?? 1)));
}
