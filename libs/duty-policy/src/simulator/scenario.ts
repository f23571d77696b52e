import * as z from 'zod';
import { overrideSchema } from '../agreements/apply-override.js';
import { calendarFindings } from '../calendars/calendar-findings.js';
import { pointerOf } from '../lint/finding.js';
import { readPack } from '../lint/read-pack.js';
import { schemaIssues } from '../lint/schema-issues.js';
import { words, type Words } from '../words.js';
import { isTimeZone } from '../lint/time-zone.js';
import { orderSchema } from './orders.js';
import { shippedCalendars, shippedPacks } from '../shipped.js';

/** Stands on every screen, print and file of a simulation. */
export const simulationMark = '推演 SIMULATION';

/** How far a simulation reaches, in milliseconds: recurring duties never end by themselves. */
export const longestStory = 3_653 * 86_400_000;

const mostTimes = 2_000;
const mostFacts = 10_000;
const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });
const dayOrMoment = z.union([day, moment]);
const id = z.string().min(1).max(80);
const json: z.ZodType<string | number | boolean | null | string[]> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
]);
const agency = z.strictObject({
  id,
  type: z.string().min(1),
  level: z.enum(['national', 'province', 'prefecture', 'county', 'township', 'village']),
  country: z.string().regex(/^[A-Z]{2}$/),
  regionCode: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  timeZone: z.string().refine(isTimeZone, 'No such time zone'),
});
const fact = z.strictObject({
  /** When it happened: a moment, or a day without a time. */
  at: dayOrMoment,
  /** When the desk heard of it; when it happened, unless said otherwise. */
  recordedAt: moment.optional(),
  fact: z.string().min(1),
  id: id.optional(),
  matterId: id.nullable().optional(),
  agencyId: id,
  historical: z.boolean().optional(),
  implied: z.boolean().optional(),
  attributes: z.record(z.string(), json),
  /** So many facts of this form; `{n}` in an id or an attribute becomes the number of each. */
  repeat: z.int().min(1).max(mostTimes).optional(),
});
const agreement = z.strictObject({
  id,
  parties: z.array(id).min(2),
  overrides: z.array(overrideSchema),
  validFrom: day.nullable(),
  validTo: day.nullable(),
});

/** A story to rehearse: the policy, the agencies, who works there, and what happens when. */
export const scenarioSchema = z.strictObject({
  schema: z.literal('homeward.scenario/1'),
  mark: z.literal(simulationMark),
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  /** Shipped packs and calendars by name, others as they are. */
  packs: z.array(z.union([z.string(), z.looseObject({})])),
  calendars: z.array(z.union([z.string(), z.looseObject({})])),
  agreements: z.array(agreement),
  agencies: z.array(agency).min(1),
  roster: z.array(z.strictObject({ officerId: id, role: z.string().min(1), agencyId: id })),
  facts: z.array(fact).max(mostFacts),
  /** What officers order meanwhile. */
  orders: z.array(orderSchema).max(mostFacts).optional(),
  /** When the story begins, and up to when it is told to the end. */
  now: moment,
  until: moment,
  /** What came of it when it was saved. */
  expected: z.array(z.string()).optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioFact = Scenario['facts'][number];

/** Something that keeps a scenario from being told. */
export interface ScenarioError {
  pointer: string;
  message: Words;
}

/** A scenario, or what keeps it from being read, each with its place. */
export type ReadScenario = { scenario: Scenario; errors: [] } | { scenario: null; errors: ScenarioError[] };

/** Reads a scenario strictly; every fact is of an agency the scenario knows. */
export function readScenario(file: unknown): ReadScenario {
  const parsed = scenarioSchema.safeParse(file);
  if (!parsed.success)
    return {
      scenario: null,
      errors: schemaIssues(parsed.error, file).map(({ path, message }) => ({ pointer: pointerOf(path), message })),
    };
  const errors = [
    ...unknownAgencies(parsed.data),
    ...unknownOfficers(parsed.data),
    ...policyErrors(parsed.data),
    ...tooLong(parsed.data),
  ];
  return errors.length > 0 ? { scenario: null, errors } : { scenario: parsed.data, errors: [] };
}

function unknownAgencies({ agencies, roster, facts, agreements }: Scenario): ScenarioError[] {
  const known = new Set(agencies.map((each) => each.id));
  const message = words('情景中没有这一机关。', 'The scenario has no such agency.');
  const missing = (agencyId: string, ...way: (string | number)[]): ScenarioError[] =>
    known.has(agencyId) ? [] : [{ pointer: pointerOf(way), message }];
  return [
    ...roster.flatMap(({ agencyId }, index) => missing(agencyId, 'roster', index, 'agencyId')),
    ...facts.flatMap(({ agencyId }, index) => missing(agencyId, 'facts', index, 'agencyId')),
    ...agreements.flatMap(({ parties }, index) =>
      parties.flatMap((party, place) => missing(party, 'agreements', index, 'parties', place)),
    ),
  ];
}

function unknownOfficers({ roster, orders = [] }: Scenario): ScenarioError[] {
  const known = new Set(roster.map(({ officerId }) => officerId));
  const message = words('情景的值班表中没有此人。', 'The roster of the scenario has no such officer.');
  return orders.flatMap(({ by }, index) => (known.has(by) ? [] : [{ pointer: pointerOf(['orders', index, 'by']), message }]));
}

function policyErrors({ packs, calendars }: Scenario): ScenarioError[] {
  const below = (list: string, index: number, { pointer, message }: ScenarioError): ScenarioError => ({
    pointer: `${pointerOf([list, index])}${pointer}`,
    message,
  });
  return [
    ...packs.flatMap((pack, index) => {
      const errors = typeof pack === 'string' ? unshipped(pack, shippedPacks, 'pack') : readPack(pack, index).findings;
      return errors.map((error) => below('packs', index, error));
    }),
    ...calendars.flatMap((calendar, index) => {
      const errors = typeof calendar === 'string' ? unshipped(calendar, shippedCalendars, 'id') : calendarFindings(calendar);
      return errors.map((error) => below('calendars', index, error));
    }),
  ];
}

function unshipped(name: string, shipped: readonly unknown[], field: string): ScenarioError[] {
  if (shipped.some((file) => (file as Record<string, unknown>)[field] === name)) return [];
  return [{ pointer: '', message: words(`没有随附“${name}”。`, `Nothing shipped is called "${name}".`) }];
}

function tooLong({ now, until }: Scenario): ScenarioError[] {
  const length = Date.parse(until) - Date.parse(now);
  if (length >= 0 && length <= longestStory) return [];
  return [{ pointer: '/until', message: words('推演最长十年。', 'A simulation reaches ten years ahead at most, and not back.') }];
}
