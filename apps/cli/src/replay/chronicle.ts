import { isBlank } from '@homeward/contracts';
import * as z from 'zod';
import { readForm, type FormatFault } from '../files/form-faults.js';

const seen = z
  .string()
  .refine((text) => !isBlank(text), { error: ({ input }) => (input === '' ? 'this is empty' : 'nothing can be seen in this') });
const id = seen.max(64).regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'an id holds no line break and no other control character');
const day = z.iso.date();
/** No act of ours counts more people under one id. */
const mostPersons = 100_000;
const shapes = {
  day: { shape: /^\d{4}-\d{2}-\d{2}$/, example: '2026-02-13' },
  month: { shape: /^\d{4}-\d{2}$/, example: '2026-02' },
  year: { shape: /^\d{4}$/, example: '2026' },
} as const;
const isReal = (date: string): boolean => day.safeParse(`${date}-01-01`.slice(0, 10)).success;

function dateFault(date: string | null, precision: keyof typeof shapes | 'unknown'): string | null {
  if (precision === 'unknown') return date === null ? null : 'an unknown date is null';
  const { shape, example } = shapes[precision];
  if (date === null || !shape.test(date)) return `a date of precision ${precision} is written ${example}`;
  return isReal(date) ? null : `${date} is no real ${precision}`;
}

/** One dated event of a published story. Fields the replay does not use are let through unread. */
const chronicleEvent = z
  .looseObject({
    id,
    date: z.string().nullable(),
    precision: z.enum(['day', 'month', 'year', 'unknown']),
    not_before: day.nullish(),
    not_after: day.nullish(),
    end_date: day.nullish(),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'a local time such as 05:30')
      .nullish(),
    fact_type: z.string().max(128).nullable(),
    other_type: z.string().max(128).nullish(),
    agency: z.string().max(128),
    persons: z.int().min(0).max(mostPersons, `at most ${mostPersons} persons can be counted`).nullish(),
    region: z.string().max(64).nullish(),
    planned: z.boolean().nullish(),
    what: z.string(),
  })
  .superRefine(({ date, precision }, context) => {
    const message = dateFault(date, precision);
    if (message !== null) context.addIssue({ code: 'custom', path: ['date'], message });
  });
export type ChronicleEvent = z.infer<typeof chronicleEvent>;

/** No law has a longer limit, and what is longer leads past every date that can be recorded. */
const longestLimit = 1_000_000;
const limit = z
  .looseObject({
    value: z.number().positive().max(longestLimit),
    unit: z.enum(['hours', 'calendar_days', 'working_days', 'months', 'years']),
  })
  .superRefine(({ value, unit }, context) => {
    if (!Number.isInteger(value) && (unit === 'months' || unit === 'years'))
      context.addIssue({ code: 'custom', path: ['value'], message: `${value} ${unit} end on no certain day` });
  });

/** Two events and the time between them, with the limit and the outcome that were published. */
const chronicleDeadline = z.looseObject({
  id,
  name: z.string().optional(),
  from_event: z.string(),
  to_event: z.string(),
  limit: limit.nullish(),
  limit_extended: limit.nullish(),
  outcome: z.string().nullish(),
});
export type ChronicleDeadline = z.infer<typeof chronicleDeadline>;

const region = z.looseObject({
  use: z.string().nullish(),
  country: z.string().nullish(),
  gbt2260: z.string().nullish(),
});

/** A list of another shape helps nobody to find a misspelt word, and hinders nobody either. */
const factTypes = z.array(z.string()).nullish().catch(null);

const standsTwice = 'this id stands twice';

/** The places of those whose id one before them has. */
const repeated = (all: readonly { id: string }[]): number[] => {
  const before = new Set<string>();
  return all.flatMap((each, at) => {
    const isThere = before.has(each.id);
    before.add(each.id);
    return isThere ? [at] : [];
  });
};

/** A published story: a case, or a special operation. */
const chronicle = z
  .looseObject({
    id,
    title: seen,
    kind: z.enum(['case', 'operation']),
    jurisdiction: z.string().max(64),
    /** The day up to which the file tells what happened. */
    compiled: day.nullish(),
    /** The fact types of the list that stands at the top of the file. */
    fact_types: factTypes,
    regions: z.array(region).nullish(),
    offence_kinds: z.array(z.string()).nullish(),
    roles: z.array(z.looseObject({ role: z.string() })).nullish(),
    victims: z
      .looseObject({
        count: z.int().min(0).nullish(),
        count_quality: z.string().nullish(),
        age_band: z.string().nullish(),
        sex: z.string().nullish(),
      })
      .nullish(),
    events: z.array(chronicleEvent),
    deadlines: z.array(chronicleDeadline).nullish(),
  })
  .superRefine(({ events, deadlines }, context) => {
    const own = new Set(events.map((event) => event.id));
    for (const at of repeated(events)) context.addIssue({ code: 'custom', path: ['events', at, 'id'], message: standsTwice });
    for (const at of repeated(deadlines ?? []))
      context.addIssue({ code: 'custom', path: ['deadlines', at, 'id'], message: standsTwice });
    for (const [at, deadline] of (deadlines ?? []).entries())
      for (const end of ['from_event', 'to_event'] as const)
        if (!own.has(deadline[end]))
          context.addIssue({ code: 'custom', path: ['deadlines', at, end], message: `there is no event ${deadline[end]}` });
  });
export type Chronicle = z.infer<typeof chronicle>;

/** A file of published stories. */
const chronicleFile = z
  .looseObject({
    format: z.literal('homeward-chronicles/1'),
    compiled: day.nullish(),
    fact_types: factTypes,
    chronicles: z.array(chronicle),
  })
  .superRefine(({ chronicles }, context) => {
    for (const at of repeated(chronicles))
      context.addIssue({ code: 'custom', path: ['chronicles', at, 'id'], message: standsTwice });
  });

/** Reads what a file of the format holds, or tells everything that is wrong with it. */
export function readChronicles(told: unknown): { chronicles: Chronicle[] } | { faults: FormatFault[] } {
  const form = readForm(chronicleFile, told);
  if ('faults' in form) return form;
  const { chronicles, compiled, fact_types } = form.read;
  return { chronicles: chronicles.map((each) => ({ ...each, compiled: each.compiled ?? compiled, fact_types })) };
}
