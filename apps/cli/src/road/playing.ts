import { officer, type Desk, type Fields } from './desk.js';
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
import { patiently } from './patiently.js';
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
  const { matterId } = await desk.does(officer('registrar', police), 'clues', clue);
  await patiently(`both clocks of ${matterId} to climb`, async () => ((await climbs(desk, matterId)) >= 2 ? true : undefined), 300);
  return matterId;
}

async function climbs(desk: Desk, matterId: string): Promise<number> {
  const seen = await desk.glimpse(officer('case-officer', police), `matters/${matterId}/timeline?limit=200`);
  return ((seen?.['items'] ?? []) as Fields[]).filter(({ fact }) => fact === 'duty.escalated').length;
}

/** Plays one matter of each kind at once, and names them. */
export const playAll = (desk: Desk, now: number): Promise<string[]> =>
  Promise.all([playReference(desk), playLongRoad(desk), playForgottenClue(desk, now)]);
