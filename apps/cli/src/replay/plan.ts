import { knownFacts as factsOfOurs } from '@homeward/contracts';
import { kindOf } from './actors.js';
import { redirectTransfer, refuseTransfer, withdrawTransfer } from './acts/answers.js';
import { joinByClue, openByAssumption, openByClue } from './acts/clues.js';
import { approveArrest, detain } from './acts/custody.js';
import { closeCase, dismissClue } from './acts/endings.js';
import { judgeFinally, judgeFirst, prosecute } from './acts/courts.js';
import { decideFiling } from './acts/filings.js';
import { place, reunite, revokeGuardianship } from './acts/homes.js';
import { note, onOperation } from './acts/notes.js';
import { assumeOperation, closeOperation, openOperation, operationOf } from './acts/operations.js';
import { apply, issue } from './acts/protection.js';
import { superviseFiling } from './acts/supervision.js';
import { agree, assess, decideAid, endSupport } from './acts/support.js';
import { identify, recover } from './acts/survivors.js';
import { accept, offer, report } from './acts/transfers.js';
import type { Chronicle, ChronicleEvent } from './chronicle.js';
import { needsCase } from './implied.js';
import { Story, type Moment } from './story.js';
import { inStoryOrder } from './story-order.js';
import type { Plan, Told } from './step.js';
import { isRegion } from './wording.js';

/** Turns an event into requests, knowing which acts follow it; tells why where it is a note after all. */
type Planner = (story: Story, moment: Moment, following: () => readonly ChronicleEvent[]) => string | null;

const campaigns: Readonly<Record<string, Planner>> = {
  'operation.opened': openOperation,
  'operation.closed': closeOperation,
};

const acts: Readonly<Record<string, Planner>> = {
  ...campaigns,
  'clue.registered': joinByClue,
  'clue.dismissed': dismissClue,
  'clue.transferred': offer,
  'transfer.accepted': accept,
  'transfer.refused': refuseTransfer,
  'transfer.withdrawn': withdrawTransfer,
  'transfer.redirected': redirectTransfer,
  'result.reported': report,
  'case.filed': decideFiling('file'),
  'filing.refused': decideFiling('refuse'),
  'filing.supervised': superviseFiling,
  'case.closed': closeCase,
  'suspect.detained': detain,
  'arrest.approved': approveArrest,
  'prosecution.initiated': prosecute,
  'judgment.first': judgeFirst,
  'judgment.final': judgeFinally,
  'victim.identified': identify,
  'person.recovered': recover,
  'placement.started': place,
  'person.reunited': reunite,
  'aid.decided': decideAid,
  'protection-order.applied': apply,
  'protection-order.issued': issue,
  'guardianship.revoked': revokeGuardianship,
  'needs.assessed': assess,
  'plan.agreed': agree,
  'support.ended': endSupport,
};

const namesOfOurs: ReadonlySet<string> = new Set(factsOfOurs.map(({ name }) => name));

/** A fact of ours that cannot be told without inventing what the source does not tell. */
const whyOnlyNoted = ({ fact_type: fact, planned }: ChronicleEvent): string | undefined =>
  fact !== null && !planned && !Object.hasOwn(acts, fact) && namesOfOurs.has(fact) ? 'needs-more-than-told' : undefined;

/** The events that are acts of ours; everything else is a note. */
export const knownFacts: readonly string[] = Object.keys(acts);

const plannerOf = ({ fact_type: fact, planned, persons }: ChronicleEvent): Planner | undefined =>
  fact === null || planned || persons === 0 || !Object.hasOwn(acts, fact) ? undefined : acts[fact];

const isCampaign = ({ fact_type: fact }: ChronicleEvent): boolean => fact !== null && Object.hasOwn(campaigns, fact);

/** The requests that tell a chronicle, in the order in which they are made. */
export function planOf(chronicle: Chronicle): Plan {
  const story = new Story(chronicle, inStoryOrder(chronicle.events));
  const told = chronicle.kind === 'operation' ? tellOperation(story) : tellCase(story);
  return {
    chronicleId: chronicle.id,
    country: story.country,
    steps: story.steps,
    told,
    matterRow: story.clue?.row ?? null,
    openerSlug: openerOf(story),
    remarks: [
      ...[...story.unknownAgencies].map((code) => `agency code ${code} is unknown: it acts as several agencies together`),
      ...unknownFactTypes(chronicle).map(({ id, fact_type }) => `${id}: fact type ${fact_type} is unknown: it is a note`),
      ...unknownRegions(chronicle).map((code) => `region code ${code} is not known: the place is not kept`),
    ],
  };
}

/** The events whose fact type neither their file nor we know: perhaps misspelt. */
const unknownFactTypes = ({ events, fact_types: listed }: Chronicle) =>
  events.filter(
    ({ fact_type: fact }) => fact?.trim() && !namesOfOurs.has(fact) && !Object.hasOwn(acts, fact) && !listed?.includes(fact),
  );

/** The codes of places that no list has; those abroad have none. */
const unknownRegions = ({ events, regions }: Chronicle): string[] => {
  const told = [...(regions ?? []).map(({ gbt2260: code }) => code), ...events.map(({ region }) => region)];
  return [...new Set(told.filter((code) => code?.trim() && !isRegion(code)).map(String))];
};

const openerOf = ({ steps, clue }: Story): string | null =>
  clue ? (steps.find(({ gives }) => gives === clue.row)?.actor.slug ?? null) : null;

function tellCase(story: Story): Told[] {
  const opening = openMatter(story);
  return story.events.map((event) => {
    if (event === opening) return { eventId: event.id, as: 'act' };
    const moment = story.moment(event);
    const planner = plannerOf(event);
    const following = () => story.after(event).filter((each) => plannerOf(each) !== undefined);
    const why = planner ? planner(story, moment, following) : whyOnlyNoted(event);
    if (why === null) return { eventId: event.id, as: 'act' };
    if (!story.clue) openByAssumption(story, moment, moment.slug);
    note(story, moment, { matterId: story.matterId }, why);
    return { eventId: event.id, as: 'note', ...(why !== undefined && { why }) };
  });
}

/** The matter is opened by its first act, if that is a clue; otherwise by a clue that had to be assumed. */
function openMatter(story: Story): ChronicleEvent | null {
  const inMatter = story.events.filter((event) => !(isCampaign(event) && plannerOf(event)));
  const begins = inMatter.find((event) => plannerOf(event) !== undefined) ?? inMatter[0];
  if (!begins) return null;
  const moment = story.moment(begins);
  if (begins.fact_type === 'clue.registered' && plannerOf(begins)) {
    openByClue(story, moment);
    return begins;
  }
  const isInvestigated = plannerOf(begins) !== undefined && begins.fact_type !== null && needsCase(begins.fact_type);
  const opens = !isInvestigated || ['public-security', 'competent-authority'].includes(kindOf(moment.slug));
  openByAssumption(story, moment, opens ? moment.slug : story.agency('police'));
  return null;
}

function tellOperation(story: Story): Told[] {
  const opened = story.events.find((event) => event.fact_type === 'operation.opened' && plannerOf(event));
  if (opened) openOperation(story, story.moment(opened));
  else if (story.events[0]) assumeOperation(story, story.moment(story.events[0]));
  return story.events.map((event) => {
    if (event === opened) return { eventId: event.id, as: 'act' };
    const moment = story.moment(event);
    const why = isCampaign(event) ? plannerOf(event)?.(story, moment, () => []) : undefined;
    if (why === null) return { eventId: event.id, as: 'act' };
    const operation = operationOf(story, moment);
    if (operation) note(story, moment, onOperation(operation.row), why);
    return { eventId: event.id, as: 'note', ...(why !== undefined && { why }) };
  });
}
