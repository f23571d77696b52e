import { agencyId } from '@homeward/contracts';
import { first, kindOf, second } from '../actors.js';
import type { Bounds } from '../occurred-of.js';
import { ref } from '../step.js';
import type { Handover, Moment, Story } from '../story.js';
import { violationKindsOf, wordsOf } from '../wording.js';

/** Work is offered: to the agency that accepts it later in the story, else to the police, who else would be asked. */
export function offer(story: Story, moment: Moment): string | null {
  const to = receiverOf(story, moment);
  if (to === moment.slug) return 'transfer-within-one-organ';
  if (isPending(story, subjectOf(story, to))) return 'transfer-pending';
  const handover = newHandover(story, moment, { from: moment.slug, to, bounds: moment.bounds });
  story.act(moment, 'offer', offerOf(story, handover));
  enter(story, handover);
  return null;
}

/** Work is accepted; where the story tells of no offer, there was one. */
export function accept(story: Story, moment: Moment): string | null {
  let handover = story.handovers.findLast(({ to, state }) => to === moment.slug && state === 'offered');
  if (!handover) {
    const from = senderOf(story, moment);
    if (from === moment.slug || isPending(story, subjectOf(story, moment.slug))) return 'transfer-without-sender';
    handover = implyOffer(story, moment, { from, to: moment.slug });
  }
  story.act(moment, 'accept-transfer', acceptanceOf(handover));
  takeOver(story, handover, moment.bounds);
  return null;
}

/** The receiver of a transfer reports what came of it. */
export function report(story: Story, moment: Moment): string | null {
  const handover = story.handovers.findLast(({ to, state }) => to === moment.slug && state === 'accepted');
  if (!handover) return 'result-without-transfer';
  const summary = wordsOf(`Reported as published: ${moment.event.what}`, 20_000);
  story.act(moment, 'report', {
    actor: second(moment.slug),
    path: ['transfers', ref(handover.row), 'report-result'],
    body: { outcome: 'not-recorded', summary },
    seen: handover.row,
    gives: handover.row,
    fact: 'result.reported',
  });
  handover.state = 'reported';
  return null;
}

/** Before the event the clue is taken over by whom it was offered to. */
export function implyAcceptance(story: Story, moment: Moment): void {
  const handover = story.handovers.find(({ withClue, state }) => withClue && state === 'offered');
  if (!handover) return;
  const bounds = story.imply(moment, 'accept-transfer', { ...acceptanceOf(handover), before: handover.bounds });
  takeOver(story, handover, bounds);
}

/** Before the event the clue goes to the police: a criminal case is theirs. */
export function implyTransferToPolice(story: Story, moment: Moment): void {
  const { clue } = story;
  if (!clue) return;
  const police = kindOf(moment.slug) === 'public-security' ? moment.slug : story.agency('police');
  const handover = implyOffer(story, moment, { from: clue.holder, to: police });
  const bounds = story.imply(moment, 'accept-clue', { ...acceptanceOf(handover), before: handover.bounds });
  takeOver(story, handover, bounds);
}

function implyOffer(story: Story, moment: Moment, sides: Pick<Handover, 'from' | 'to'>): Handover {
  const handover = newHandover(story, moment, { ...sides, bounds: moment.bounds });
  handover.bounds = story.imply(moment, 'offer', { ...offerOf(story, handover), before: story.clue?.bounds ?? null });
  enter(story, handover);
  return handover;
}

function receiverOf(story: Story, { event, slug }: Moment): string {
  const later = story.after(event);
  const accepting = later.find(({ fact_type: fact, planned }) => fact === 'transfer.accepted' && !planned);
  if (accepting) return story.agency(accepting.agency);
  if (kindOf(slug) !== 'public-security') return story.agency('police');
  const hasAuthority = later.some(({ agency }) => agency === 'competent-authority');
  return story.agency(hasAuthority ? 'competent-authority' : 'procuratorate');
}

function senderOf(story: Story, { event, slug }: Moment): string {
  const earlier = story.before(event).map(({ agency }) => story.agency(agency));
  const holder = story.clue?.holder;
  if (holder !== undefined && holder !== slug) return holder;
  return earlier.findLast((agency) => agency !== slug) ?? story.agency('government');
}

type Travelling = Pick<Handover, 'purpose' | 'withClue'>;

/** What travels: the clue until it is taken up, afterwards the matter for one purpose. */
const subjectOf = ({ clue }: Story, to: string): Travelling => ({
  purpose: purposeFor(to),
  withClue: clue?.state === 'registered',
});

const purposeFor = (to: string): string => {
  const kind = kindOf(to);
  if (kind === 'civil-affairs') return 'guardianship';
  return kind === 'competent-authority' ? 'administrative' : 'criminal';
};

const isPending = ({ handovers }: Story, { purpose, withClue }: Travelling): boolean =>
  handovers.some((each) => each.state === 'offered' && each.purpose === purpose && each.withClue === withClue);

const newHandover = (story: Story, { event }: Moment, sides: Pick<Handover, 'from' | 'to' | 'bounds'>): Handover => ({
  row: `transfer:${event.id}`,
  ...sides,
  ...subjectOf(story, sides.to),
  state: 'offered',
});

function offerOf(story: Story, { from, to, purpose, withClue, row }: Handover) {
  const isReturn = story.formerHolders.has(holding(withClue, purpose, to));
  const clueId = withClue && story.clue ? ref(story.clue.row) : undefined;
  return {
    actor: first(from),
    path: ['transfers'],
    body: {
      matterId: story.matterId,
      clueId,
      purpose,
      violationKinds: violationKindsOf(story.chronicle),
      toAgencyId: agencyId(to),
      overrideReason: 'The receiver is the organ that was published.',
      newFact: isReturn ? 'The return was published.' : undefined,
      nrm: kindOf(to) === 'competent-authority',
    },
    gives: row,
    fact: 'transfer.offered',
  };
}

const acceptanceOf = ({ to, row }: Handover) => ({
  actor: first(to),
  path: ['transfers', ref(row), 'accept'],
  seen: row,
  gives: row,
  fact: 'transfer.accepted',
});

function enter(story: Story, handover: Handover): void {
  story.handovers.push(handover);
  if (handover.withClue && story.clue) story.clue.state = 'transferring';
}

function takeOver(story: Story, handover: Handover, bounds: Bounds): void {
  const { from, to, purpose, withClue } = handover;
  handover.state = 'accepted';
  handover.bounds = bounds;
  story.formerHolders.add(holding(withClue, purpose, from));
  if (withClue && story.clue) story.clue = { ...story.clue, holder: to, state: 'registered', bounds };
}

const holding = (withClue: boolean, purpose: string, slug: string): string => `${withClue ? 'clue' : 'matter'} ${purpose} ${slug}`;
