import { agencyOf, countryOf, isKnownAgency, zoneOf, type Actor } from './actors.js';
import type { Chronicle, ChronicleEvent } from './chronicle.js';
import { between, boundsOf, occurredOf, within, type Bounds } from './occurred-of.js';
import { victimsOf, type Victims } from './people.js';
import type { Person } from './persons-of.js';
import { ref, type Part, type Step } from './step.js';

/** An event with the organ that acted and its time. */
export interface Moment {
  event: ChronicleEvent;
  slug: string;
  bounds: Bounds;
}

/** The clue with which the matter was opened, as far as it has come. */
export interface Clue {
  row: string;
  holder: string;
  state: 'registered' | 'transferring' | 'accepted' | 'dismissed';
  bounds: Bounds;
}

/** Work offered by one organ to another. */
export interface Handover {
  row: string;
  from: string;
  to: string;
  purpose: string;
  withClue: boolean;
  state: 'offered' | 'accepted' | 'reported' | 'ended';
  bounds: Bounds;
}

/** The case of the matter. */
export interface CaseFile {
  row: string;
  owner: string;
  state: 'opened' | 'filed' | 'refused' | 'closed';
  bounds: Bounds;
}

/** A special operation. */
export interface Campaign {
  row: string;
  lead: string;
  region: string | null;
  isOpen: boolean;
  hasSuccessor: boolean;
  bounds: Bounds;
}

/** A protection order somebody asked for. */
export interface Order {
  row: string;
  isIssued: boolean;
  bounds: Bounds;
}

/** What a request says, but for its time and its place in the plan. */
export interface Act {
  actor: Actor;
  path: Step['path'];
  body?: Readonly<Record<string, Part | undefined>>;
  seen?: string;
  gives?: string;
  fact?: string;
}

/** What the plan knows of a chronicle so far: the requests, and how everything stands after them. */
export class Story {
  readonly steps: Step[] = [];
  readonly country: string;
  readonly victims: Victims;
  readonly suspects: Person[] = [];
  readonly survivors: Person[] = [];
  readonly handovers: Handover[] = [];
  readonly campaigns: Campaign[] = [];
  readonly orders: Order[] = [];
  readonly formerHolders = new Set<string>();
  readonly unknownAgencies = new Set<string>();
  clue: Clue | null = null;
  caseFile: CaseFile | null = null;
  /** A procuratorate looks into the filing. */
  isSupervised = false;

  constructor(
    readonly chronicle: Chronicle,
    /** The events in the order in which they are played. */
    readonly events: readonly ChronicleEvent[],
  ) {
    this.country = countryOf(chronicle.jurisdiction);
    const firstDays = events.flatMap((event) => boundsOf(event, 'UTC').notBefore ?? []).sort();
    this.victims = victimsOf(chronicle, firstDays[0] ?? null);
  }

  moment(event: ChronicleEvent): Moment {
    if (!isKnownAgency(event.agency)) this.unknownAgencies.add(event.agency);
    const slug = agencyOf(event.agency, this.country);
    return { event, slug, bounds: boundsOf(event, zoneOf(slug)) };
  }

  agency = (code: string): string => agencyOf(code, this.country);

  /** The events that are played after this one. */
  after(event: ChronicleEvent): readonly ChronicleEvent[] {
    return this.events.slice(this.events.indexOf(event) + 1);
  }

  before(event: ChronicleEvent): readonly ChronicleEvent[] {
    return this.events.slice(0, this.events.indexOf(event));
  }

  get matterId(): Part {
    if (!this.clue) throw new Error('Nothing happens in a matter before its first clue.');
    return ref(this.clue.row, 'matterId');
  }

  /** What the event tells. */
  act({ event, bounds }: Moment, name: string, act: Act): string {
    const occurred = occurredOf(event, zoneOf(act.actor.slug));
    return this.#add(event, name, { ...act, body: { ...act.body, occurred } }, { implied: false, bounds });
  }

  /** What the rules need before the event and the source does not tell: at some time since what came before it. */
  imply({ event, bounds: after }: Moment, name: string, act: Act & { before: Bounds | null }): Bounds {
    const { before, ...rest } = act;
    const bounds = between(before, after, zoneOf(act.actor.slug));
    this.#add(event, name, { ...rest, body: { ...rest.body, occurred: within(bounds), implied: true } }, { implied: true, bounds });
    return bounds;
  }

  /** What the system does by itself: it is waited for. */
  find({ event, bounds }: Moment, name: string, act: Omit<Act, 'body'> & Pick<Step, 'query'>): void {
    const id = stepId(event, name);
    this.steps.push({ id, eventId: event.id, kind: 'find', body: {}, fact: null, implied: true, bounds, ...act });
  }

  #add(event: ChronicleEvent, name: string, act: Act, how: Pick<Step, 'implied' | 'bounds'>): string {
    const { fact = null, body = {}, ...rest } = act;
    const id = stepId(event, name);
    const { gives = id } = rest;
    this.steps.push({ id, eventId: event.id, kind: 'post', ...rest, body, fact, gives, ...how });
    return gives;
  }
}

/** No event's id holds the sign that stands before the name of the step. */
const stepId = (event: ChronicleEvent, name: string): string => `${encodeURIComponent(event.id)}#${name}`;
