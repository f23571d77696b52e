import { first, kindOf, second } from '../actors.js';
import { survivorsFor } from '../implied.js';
import type { Person } from '../persons-of.js';
import { ref } from '../step.js';
import type { Moment, Story } from '../story.js';

const judicial: readonly string[] = ['procuratorate', 'court', 'justice'];

/** Aid is granted: it was applied for and proposed before. */
export function decideAid(story: Story, moment: Moment): null {
  const { slug, event } = moment;
  const source = judicial.includes(kindOf(slug)) ? 'judicial-aid' : 'social-assistance';
  for (const [at, { person, count }] of survivorsFor(story, moment, { fitting: story.survivors }).entries()) {
    const row = `aid:${event.id}:${at}`;
    const body = { matterId: story.matterId, personId: person.personId, count, source, complete: true };
    const applied = story.imply(moment, `apply:${at}`, {
      actor: first(slug),
      path: ['aid'],
      body,
      gives: row,
      fact: 'aid.applied',
      before: person.bounds,
    });
    story.imply(moment, `propose-aid:${at}`, {
      actor: first(slug),
      path: ['aid', ref(row), 'propose'],
      body: { outcome: 'granted' },
      seen: row,
      gives: row,
      before: applied,
    });
    story.act(moment, `aid:${at}`, {
      actor: second(slug),
      path: ['aid', ref(row), 'decide'],
      seen: row,
      gives: row,
      fact: 'aid.decided',
    });
    person.bounds = moment.bounds;
  }
  return null;
}

/** The support of an organ ends, once: needs were assessed and a plan agreed before, and the end was proposed. */
export function endSupport(story: Story, moment: Moment): string | null {
  const fitting = story.survivors.filter(({ supports }) => supports.get(moment.slug) !== 'ended');
  const people = survivorsFor(story, moment, { fitting, again: [] });
  if (people.length === 0) return 'support-already-ended';
  for (const [at, { person }] of people.entries()) {
    const row = `support:${moment.event.id}:${at}`;
    if (!person.supports.has(moment.slug)) implyPlan(story, moment, { person, at });
    findSupport(story, moment, { person, row, at });
    story.imply(moment, `propose-end:${at}`, {
      actor: first(moment.slug),
      path: ['supports', ref(row), 'propose-end'],
      body: { reason: 'not-recorded', hearing: 'not-recorded' },
      seen: row,
      gives: row,
      before: person.bounds,
    });
    story.act(moment, `end-support:${at}`, {
      actor: second(moment.slug),
      path: ['supports', ref(row), 'end'],
      seen: row,
      gives: row,
      fact: 'support.ended',
    });
    person.supports.set(moment.slug, 'ended');
    person.bounds = moment.bounds;
  }
  return null;
}

/** Needs are assessed: of what was found, only that the source tells nothing. */
export function assess(story: Story, moment: Moment): null {
  for (const [at, { person }] of survivorsFor(story, moment, { fitting: story.survivors }).entries()) {
    story.act(moment, `assess:${at}`, assessment(story, moment, person));
    person.bounds = moment.bounds;
  }
  return null;
}

/** A plan is agreed, by each organ once with each person: needs were assessed before. */
export function agree(story: Story, moment: Moment): string | null {
  const fitting = story.survivors.filter(({ supports }) => !supports.has(moment.slug));
  const people = survivorsFor(story, moment, { fitting, again: [] });
  if (people.length === 0) return 'state-does-not-fit';
  for (const [at, { person }] of people.entries()) {
    story.imply(moment, `assess:${at}`, { ...assessment(story, moment, person), before: person.bounds });
    story.act(moment, `plan:${at}`, agreement(story, moment, person));
    person.supports.set(moment.slug, 'active');
    person.bounds = moment.bounds;
  }
  return null;
}

interface Supported {
  person: Person;
  at: number;
}

function implyPlan(story: Story, moment: Moment, { person, at }: Supported): void {
  const { bounds: before } = person;
  story.imply(moment, `assess:${at}`, { ...assessment(story, moment, person), before });
  story.imply(moment, `plan:${at}`, { ...agreement(story, moment, person), before });
}

function assessment({ matterId }: Story, { slug }: Moment, { personId }: Person) {
  const needs = { counsellingNeeded: false, medicalNeeded: false, aidNeeded: false };
  return { actor: first(slug), path: ['assessments'], body: { matterId, personId, ...needs }, fact: 'needs.assessed' };
}

const agreement = ({ matterId }: Story, { slug }: Moment, { personId }: Person) => ({
  actor: first(slug),
  path: ['plans'],
  body: { matterId, personId, agreedWith: 'not-recorded' },
  fact: 'plan.agreed',
});

/** The support that began with the plan. */
function findSupport(story: Story, moment: Moment, { person, row, at }: Supported & { row: string }): void {
  const actor = first(moment.slug);
  const { personId } = person;
  const query = story.clue ? { matterId: ref(story.clue.row, 'matterId'), personId } : { personId };
  story.find(moment, `support:${at}`, { actor, path: ['supports'], query, gives: row });
}
