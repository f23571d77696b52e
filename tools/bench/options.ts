import { parseArgs } from 'node:util';
import * as z from 'zod';

const numbers = z
  .string()
  .regex(/^\d+(,\d+)*$/, 'numbers with commas between them')
  .transform((text) => text.split(',').map(Number))
  .refine((levels) => levels.every((level, index) => level >= (levels[index - 1] ?? 0)), 'from the fewest to the most');

const shape = z.strictObject({
  scenario: z.enum(['duties', 'desk']),
  outstanding: numbers.optional(),
  quick: z.boolean().default(false),
  json: z.boolean().default(false),
});

/** How much is measured. */
export interface Sizes {
  /** How many armed duties wait for a far future, one round of measures for each. */
  outstanding: readonly number[];
  /** How many fire before anything is measured: a database without any history plans for tables of one page. */
  history: number;
  perSecond: number;
  seconds: number;
  atOnce: number;
  openings: number;
  explanations: number;
  previewed: number;
}

/** How many matters lie in the projection, and how often each thing is read. */
export interface DeskSizes {
  matters: number;
  reads: number;
}

/** What was asked for on the command line. */
export interface Options {
  scenario: 'duties' | 'desk';
  isJson: boolean;
  desk: DeskSizes;
  sizes: Sizes;
}

const whole: Sizes = {
  outstanding: [0, 100_000, 1_000_000],
  history: 5_000,
  perSecond: 100,
  seconds: 25,
  atOnce: 50_000,
  openings: 500,
  explanations: 1_000,
  previewed: 100_000,
};
const quick: Sizes = {
  outstanding: [0, 2_000],
  history: 500,
  perSecond: 50,
  seconds: 3,
  atOnce: 300,
  openings: 30,
  explanations: 30,
  previewed: 2_000,
};

/** Reads the command line; an unknown option is refused. */
export function readOptions(line: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...line],
    options: {
      scenario: { type: 'string' },
      outstanding: { type: 'string' },
      quick: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const { scenario, json, outstanding, quick: isQuick } = shape.parse(values);
  const sizes = isQuick ? quick : whole;
  const desk = isQuick ? { matters: 2_000, reads: 10 } : { matters: 100_000, reads: 200 };
  return { scenario, isJson: json, desk, sizes: { ...sizes, ...(outstanding && { outstanding }) } };
}
