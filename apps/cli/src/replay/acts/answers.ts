import { agencyId } from '@homeward/contracts';
import { first, second } from '../actors.js';
import { ref, type Part } from '../step.js';
import type { Handover, Moment, Story } from '../story.js';
import { wordsOf } from '../wording.js';

/** The receiver of an offer sends it back. */
export function refuseTransfer(story: Story, moment: Moment): string | null {
  const handover = story.handovers.findLast(({ to, state }) => to === moment.slug && state === 'offered');
  const body = { reasonCode: 'other', text: wordsOf(moment.event.what, 1_000) };
  return answer(story, moment, { handover, verb: 'refuse', body, fact: 'transfer.refused' });
}

/** The sender takes an offer back. */
export function withdrawTransfer(story: Story, moment: Moment): string | null {
  const handover = story.handovers.findLast(({ from, state }) => from === moment.slug && state === 'offered');
  return answer(story, moment, { handover, verb: 'withdraw', body: { reason: 'not-recorded' }, fact: 'transfer.withdrawn' });
}

/** The receiver of an offer names another organ than the two: the one that accepts later in the story. */
export function redirectTransfer(story: Story, moment: Moment): string | null {
  const handover = story.handovers.findLast(({ to, state }) => to === moment.slug && state === 'offered');
  const accepting = story.after(moment.event).find(({ fact_type: fact, planned }) => fact === 'transfer.accepted' && !planned);
  const suggested = accepting && story.agency(accepting.agency);
  if (suggested === undefined || [moment.slug, handover?.from].includes(suggested)) return 'needs-more-than-told';
  const body = { suggestedAgencyId: agencyId(suggested) };
  return answer(story, moment, { handover, verb: 'redirect', body, fact: 'transfer.redirected' });
}

interface Answer {
  handover: Handover | undefined;
  verb: string;
  body: Readonly<Record<string, Part>>;
  fact: string;
}

/** An offer that ends without acceptance: what travelled stays where it was. */
function answer(story: Story, moment: Moment, { handover, verb, body, fact }: Answer): string | null {
  if (!handover) return 'state-does-not-fit';
  const { row, from, withClue } = handover;
  const actor = moment.slug === from ? first(from) : second(moment.slug);
  story.act(moment, verb, { actor, path: ['transfers', ref(row), verb], body, seen: row, gives: row, fact });
  handover.state = 'ended';
  handover.bounds = moment.bounds;
  if (withClue && story.clue) story.clue = { ...story.clue, state: 'registered', bounds: moment.bounds };
  return null;
}
