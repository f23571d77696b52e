import { first, second } from '../actors.js';
import { ref, type Part } from '../step.js';
import type { Campaign, Moment, Story } from '../story.js';
import { isRegion, wordsOf } from '../wording.js';

/** A special operation begins. The same lead prolonged or followed up its own earlier one; another lead has an operation of its own. */
export function openOperation(story: Story, moment: Moment): null {
  const predecessor = story.campaigns.findLast(({ lead, hasSuccessor }) => lead === moment.slug && !hasSuccessor);
  const startsOn = moment.event.precision === 'day' ? moment.event.date : null;
  story.act(moment, 'open', opening(story, moment, { startsOn, predecessor }));
  enter(story, moment);
  if (predecessor) predecessor.hasSuccessor = true;
  return null;
}

/** A story about an operation whose beginning was not published. */
export function assumeOperation(story: Story, moment: Moment): void {
  const bounds = story.imply(moment, 'open', { ...opening(story, moment, { startsOn: null }), before: null });
  enter(story, moment).bounds = bounds;
}

/** An operation is closed: it ended, its lead reported and a second person signed before. */
export function closeOperation(story: Story, moment: Moment): string | null {
  const open = story.campaigns.filter(({ isOpen }) => isOpen);
  const campaign = open.findLast(({ lead }) => lead === moment.slug) ?? open.at(-1);
  if (!campaign) return 'operation-not-open';
  const { row, lead, bounds: before } = campaign;
  const path = (verb: string) => ['operations', ref(row), verb];
  const own = { actor: first(lead), seen: row, gives: row, before };
  story.imply(moment, 'end', { ...own, path: path('end'), fact: 'operation.ended' });
  const report = wordsOf(moment.event.what, 50_000);
  story.imply(moment, 'report', { ...own, path: path('report'), body: { report } });
  story.imply(moment, 'sign', { actor: second(lead), path: path('sign'), before });
  story.act(moment, 'close', { actor: first(lead), path: path('close'), seen: row, gives: row, fact: 'operation.closed' });
  campaign.isOpen = false;
  return null;
}

/** The operation that an event belongs to: that of its region, else that of its organ, else the first one. */
export function operationOf({ campaigns }: Story, { event, slug }: Moment): Campaign | undefined {
  const own = campaigns.findLast(({ lead }) => lead === slug);
  if (!event.region) return own ?? campaigns[0];
  return campaigns.findLast(({ region }) => region === event.region) ?? own ?? campaigns[0];
}

interface Beginning {
  startsOn: string | null;
  predecessor?: Campaign | undefined;
}

function opening({ chronicle }: Story, { event, slug }: Moment, { startsOn, predecessor }: Beginning) {
  const predecessorId: Part | undefined = predecessor ? ref(predecessor.row) : undefined;
  const regions = isRegion(event.region) ? [event.region] : [];
  return {
    actor: first(slug),
    path: ['operations'],
    body: { title: wordsOf(chronicle.title, 200), startsOn: startsOn ?? undefined, regions, predecessorId },
    gives: operationRow(event.id),
    fact: 'operation.opened',
  };
}

function enter(story: Story, { event, slug, bounds }: Moment): Campaign {
  const campaign = {
    row: operationRow(event.id),
    lead: slug,
    region: event.region ?? null,
    isOpen: true,
    hasSuccessor: false,
    bounds,
  };
  story.campaigns.push(campaign);
  return campaign;
}

const operationRow = (eventId: string): string => `operation:${eventId}`;
