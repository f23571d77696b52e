import {
  loadPolicy,
  mergeYear,
  withFormerRows,
  type CalendarFile,
  type Pack,
  type Policy,
  type Scope,
} from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyClock } from '../duties/duty-clock.js';
import { DutyPolicies, type PublishedPolicy } from '../duties/duty-policies.js';
import { policyInForce, standingPacks } from '../duties/policy-in-force.js';
import { policyIndex, type PolicyIndex } from '../duties/policy-index.js';
import { latestCalendars } from './pack-lint.js';
import type { PolicyDraft } from './policy-draft.js';
import { PolicyDrafts } from './policy-drafts.js';

/** The policy in force and the one a draft would make of it. */
export interface ChangedPolicy {
  draft: PolicyDraft;
  /** By the clock of the duties, when the two were read. */
  now: string;
  before: Policy;
  after: Policy;
  /** The new policy, with the rows by which older duties run. */
  index: PolicyIndex;
  edition: string;
  scopeOf: (dutyType: string) => Scope;
  /** The facts by which rows of the draft open that change for what runs already. */
  openingFacts: readonly string[];
}

/** Puts a draft beside what is in force. */
@Injectable()
export class ChangedPolicies {
  constructor(
    private readonly policies: DutyPolicies,
    private readonly drafts: PolicyDrafts,
    private readonly clock: DutyClock,
  ) {}

  async of(tx: EntityManager, draftId: string): Promise<ChangedPolicy> {
    const draft = await this.drafts.get(tx, draftId);
    const now = await this.clock.now(tx);
    const edition = await this.policies.edition(tx);
    const published = await this.policies.published(tx);
    const before = policyInForce(published.packs, published.calendars, published.agreements);
    const after = afterOf(draft, published, (draft.publishedAt ?? now).slice(0, 10));
    const running = new Set(draft.running);
    const isRunning = (dutyType: string): boolean => draft.kind === 'calendar-year' || running.has(dutyType);
    return {
      draft,
      now,
      before,
      after,
      index: policyIndex(withFormerRows(after, before)),
      edition,
      scopeOf: (dutyType) => (isRunning(dutyType) ? 'running' : 'new-only'),
      openingFacts: draft.kind === 'pack' ? openingFacts(draft, running) : [],
    };
  }
}

function afterOf(draft: PolicyDraft, { packs, calendars, agreements }: PublishedPolicy, today: string): Policy {
  if (draft.kind === 'calendar-year') return policyInForce(packs, [...calendars, calendarWith(draft, calendars)], agreements);
  const content = draft.content as unknown as Pack;
  const others = packs.filter((each) => each.content.pack !== content.pack || each.content.version !== content.version);
  return loadPolicy(standingPacks([...others, { content, on: today, running: draft.running }]), calendars);
}

/** The calendar in force with the year of a draft, or the one that a draft begins. */
export function calendarWith({ name, content }: PolicyDraft, calendars: readonly Record<string, unknown>[]): CalendarFile {
  const calendar = latestCalendars(calendars).find(({ id }) => id === name) as CalendarFile | undefined;
  const isThere = calendar?.version === content['version'];
  if (calendar !== undefined && isThere) return calendar;
  const merged = isWhole(content) ? wholeWhere(calendar, content) : calendar && mergeYear(calendar, content).calendar;
  if (!merged) throw new YearDoesNotFit(name);
  return merged;
}

const isWhole = ({ schema }: PolicyDraft['content']): boolean => schema === 'homeward.calendar/1';

// A whole calendar begins one: what is in force goes on by its years.
const wholeWhere = (calendar: CalendarFile | undefined, content: PolicyDraft['content']): CalendarFile | null =>
  calendar === undefined ? (content as unknown as CalendarFile) : null;

/** The calendar has moved on since the year was brought. */
export class YearDoesNotFit extends Error {
  constructor(calendar: string) {
    super(`The year does not follow the calendar ${calendar} that is in force.`);
  }
}

function openingFacts({ content }: PolicyDraft, running: ReadonlySet<string>): string[] {
  const rows = (content as unknown as Pack).duties.filter(({ id }) => running.has(id));
  return [...new Set(rows.flatMap(({ opensOn }) => opensOn.map(({ fact }) => fact)))];
}
