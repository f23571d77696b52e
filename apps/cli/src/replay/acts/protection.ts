import { first, kindOf } from '../actors.js';
import { ref } from '../step.js';
import type { Moment, Story } from '../story.js';
import { applicantOf } from '../wording.js';

/** Somebody asks a court for a protection order. */
export function apply(story: Story, moment: Moment): null {
  story.act(moment, 'apply', { ...application(story, moment, moment.slug) });
  story.orders.push({ row: orderRow(moment), bounds: moment.bounds, isIssued: false });
  return null;
}

/** A court makes the order: it was applied for, and the court accepted it before. */
export function issue(story: Story, moment: Moment): null {
  let order = story.orders.find(({ isIssued }) => !isIssued);
  if (!order) {
    const before = story.clue?.bounds ?? null;
    const bounds = story.imply(moment, 'apply', { ...application(story, moment, story.clue?.holder ?? moment.slug), before });
    order = { row: orderRow(moment), bounds, isIssued: false };
    story.orders.push(order);
  }
  const actor = first(moment.slug);
  const ruling = `ruling:${moment.event.id}`;
  story.imply(moment, 'accept-application', {
    actor,
    path: ['protection-rulings'],
    body: { orderId: ref(order.row) },
    gives: ruling,
    fact: 'protection-order.accepted',
    before: order.bounds,
  });
  story.act(moment, 'issue', {
    actor,
    path: ['protection-rulings', ref(ruling), 'issue'],
    seen: ruling,
    gives: ruling,
    fact: 'protection-order.issued',
  });
  order.isIssued = true;
  return null;
}

const orderRow = ({ event }: Moment): string => `order:${event.id}`;

function application(story: Story, moment: Moment, slug: string) {
  const person = story.survivors[0];
  const applicant =
    moment.slug === slug ? applicantOf(moment.event, slug) : kindOf(slug) === 'public-security' ? 'public-security' : 'other';
  return {
    actor: first(slug),
    path: ['protection-orders'],
    body: {
      matterId: story.matterId,
      personId: person?.personId,
      applicant,
      will: 'not-recorded',
    },
    gives: orderRow(moment),
    fact: 'protection-order.applied',
  };
}
