import * as z from 'zod';
import type { Words } from './words.js';
import { shownText } from './shown-text.js';
import { targetFault } from './target-words.js';

const words = z.strictObject({ zh: shownText, en: shownText });
const code = z.enum(['V1', 'V2', 'V3', 'L', 'SEED', 'M', 'D']);
const unit = z.enum(['minutes', 'hours', 'calendarDays', 'workingDays', 'months', 'years', 'instant']);
const origin = z.enum(['law', 'default']);
const span = z.strictObject({ value: z.int().min(0), unit });
const basis = z.strictObject({
  document: z.string(),
  article: shownText.nullable(),
  confidence: code,
  note: shownText.optional(),
});
const rollRule = z.enum(['none', 'nextWorkingDay', 'nextWorkingDayUnlessCustody']);
const rollBasis = z.union([
  z.strictObject({ document: z.string(), article: shownText }),
  z.strictObject({ assumed: z.literal(true), note: shownText.optional() }),
]);
const target = z.string().superRefine((text, context) => {
  const wrong = targetFault(text);
  if (wrong !== null) context.addIssue({ code: 'custom', message: wrong.en, params: { words: wrong, code: 'invalid-format' } });
});
const day = z.iso.date();
const hourPattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const hour = z.string().regex(hourPattern);

type Scalar = string | number | boolean | null;
/** A question about the attributes of a fact. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { path: string; op: 'eq' | 'ne' | 'in' | 'notIn' | 'overlaps'; value: Scalar | Scalar[] };

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
    z.strictObject({
      path: z.string(),
      op: z.enum(['eq', 'ne', 'in', 'notIn', 'overlaps']),
      value: z.union([scalar, z.array(scalar)]),
    }),
  ]),
);
const match = z.strictObject({ fact: z.string(), condition: condition.nullable() });

const rung = z.strictObject({
  rung: z.int().min(1),
  offset: z.strictObject({ side: z.enum(['before', 'after']), value: z.int().min(0), unit }),
  to: z.array(target).min(1),
  act: z.enum(['remind', 'warn', 'notify', 'page', 'escalate', 'report-up', 'propose', 'expire', 'auto-acknowledge']),
  ack: z.boolean(),
  proposal: z.string().optional(),
  legalTarget: z.literal(true).optional(),
});

const extension = z.strictObject({
  id: z.string(),
  row: z.string().optional(),
  mode: z.enum(['add', 'to']),
  value: z.int().min(1),
  unit,
  ground: shownText,
  approver: target,
  minLevel: z.string().optional(),
  maxTimes: z.int().min(1),
  requestBefore: span.optional(),
  mustTell: shownText.optional(),
  rollRule: rollRule.optional(),
  rollBasis: rollBasis.optional(),
  legalBasis: basis.optional(),
  confidence: code,
});

const pauseRule = z.strictObject({
  from: match,
  to: match,
  onResume: z.enum(['continue', 'restart']),
  maxPause: span.optional(),
  legalBasis: basis.optional(),
});

const row = z.strictObject({
  id: z.string(),
  row: z.string(),
  title: words,
  jurisdiction: shownText,
  regions: z.array(z.string().regex(/^\d{6}$/)).optional(),
  legalBasis: z.array(basis).min(1),
  rowConfidence: shownText,
  mode: z.enum(['enforce', 'advise']),
  kind: z.enum(['hardLimit', 'target', 'minimumPeriod', 'maximumValidity', 'recurring']),
  owner: z.strictObject({ agency: z.string(), agencyType: z.string().nullable(), role: z.string() }),
  subject: z.string(),
  forEach: z.literal('victim').optional(),
  opensOn: z.array(match).min(1),
  startField: z.string().optional(),
  satisfiedBy: z.strictObject({ mode: z.enum(['any', 'all']), facts: z.array(match) }),
  cancelledBy: z.array(match),
  supersedes: z.array(z.string()).optional(),
  duration: z.strictObject({ value: z.int().min(0), unit, origin }),
  dueField: z.string().optional(),
  schedule: z.array(span).optional(),
  cap: z.strictObject({ value: z.int().min(1), unit, origin }).optional(),
  tolerance: z.strictObject({ value: z.int().min(1), unit: z.literal('minutes'), origin: z.literal('default') }).optional(),
  startRule: z.enum(['nextDay', 'sameDay', 'exact', 'nextHour']),
  rollRule,
  rollBasis: rollBasis.optional(),
  pauseRules: z.array(pauseRule),
  restartsOn: z.array(match).optional(),
  extensions: z.array(extension),
  guards: z.array(z.string()).optional(),
  ladder: z.union([z.string(), z.array(rung)]),
  blocksClosing: z.boolean(),
  brakeExempt: z.boolean().optional(),
  waivers: z.array(z.strictObject({ lint: z.string(), reason: shownText })).optional(),
  evidenceDocuments: z.array(words).optional(),
  note: shownText.optional(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  localOverrideOf: z.string().nullable(),
});

const rule = z.strictObject({
  id: z.string(),
  row: z.string(),
  type: z.enum([
    'widening-parameter',
    'external-duty',
    'procedure-rule',
    'eligibility',
    'validation',
    'consent-rule',
    'publication-rule',
    'retention',
  ]),
  title: words,
  legalBasis: z.array(basis).min(1),
  rowConfidence: shownText,
  appliesTo: z.array(z.string()),
  rule: shownText,
  parameter: z.string().optional(),
  startField: z.string().optional(),
  centre: z.string().optional(),
  steps: z.array(z.strictObject({ upTo: span.nullable(), value: z.number() })).optional(),
  groups: z.array(z.strictObject({ when: shownText, applicants: z.array(z.string()), basis: shownText })).optional(),
  grounds: z.array(shownText).optional(),
  organisations: z.array(shownText).optional(),
  minimumLead: span.optional(),
  minimumRetention: span.optional(),
});

const document = z.strictObject({
  zh: shownText,
  en: shownText,
  number: shownText.nullable(),
  effectiveFrom: day.nullable(),
  effectiveConfidence: code.nullable(),
  kind: shownText,
});

interface Hours {
  endOfDay: string;
  businessHours?: { from: string; to: string } | undefined;
}

function wrongHours({ endOfDay, businessHours }: Hours): Words | null {
  if (endOfDay === '24:00')
    return businessHours === undefined
      ? null
      : { zh: '期限于24时截止，业务时间不起作用。', en: 'Where periods end at 24:00, business hours act on nothing.' };
  if (businessHours === undefined)
    return {
      zh: '期限于停止业务活动时截止的，须写明业务时间。',
      en: 'Where periods end when business does, its hours are needed.',
    };
  const { from, to } = businessHours;
  // An hour that no clock shows is told by itself.
  return from < to || !hourPattern.test(from) || !hourPattern.test(to)
    ? null
    : { zh: '业务时间的起点须早于终点。', en: 'Business hours must begin before they end.' };
}

/** A policy pack as it is published. A field the engine does not know is refused, so that nothing is stored without effect. */
export const packSchema = z
  .strictObject({
    schema: z.literal('homeward.duty-pack/1'),
    pack: shownText,
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    status: z.enum(['draft', 'in-force', 'retired']),
    jurisdiction: shownText,
    title: words,
    timeZone: z.string().nullable(),
    calendar: z.string().nullable(),
    inherits: z.string().optional(),
    monthRule: z.enum(['correspondingDay', 'endOfMonthSticky']),
    endOfDay: z.enum(['24:00', 'closeOfBusiness']),
    businessHours: z.strictObject({ from: hour, to: hour }).optional(),
    confidenceCodes: z.partialRecord(code, shownText).optional(),
    review: shownText,
    documents: z.record(z.string(), document),
    ladders: z.record(z.string(), z.array(rung)),
    duties: z.array(row),
    rules: z.array(rule),
  })
  .superRefine((pack, context) => {
    const wrong = wrongHours(pack);
    if (wrong !== null) context.addIssue({ code: 'custom', path: ['businessHours'], message: wrong.en, params: { words: wrong } });
  });

export type Pack = z.infer<typeof packSchema>;
/** One line of a pack: what is owed, by whom, by when, and who is told if it is not done. */
export type PackRow = z.infer<typeof row>;
export type PackRung = z.infer<typeof rung>;
export type PackExtension = z.infer<typeof extension>;
export type PauseRule = z.infer<typeof pauseRule>;
export type PackDocument = z.infer<typeof document>;
export type LegalBasis = z.infer<typeof basis>;
export type Match = z.infer<typeof match>;
export type DutyKind = PackRow['kind'];
export type Act = PackRung['act'];
