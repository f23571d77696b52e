import { InvalidArgumentError } from 'commander';
import type { AddCommand } from '../command.js';
import { addPackPublishing } from './add-publishing.js';
import { say } from './answer.js';
import { checkDates } from './check-dates.js';
import { diffPolicy } from './diff-policy.js';
import { lintPolicy } from './lint-policy.js';
import { simulatePolicy, type SimulateOptions } from './simulate-policy.js';
import { testPolicy } from './test-policy.js';

interface Json {
  json?: true;
}

const asJson = ['--json', 'one JSON document'] as const;
const files = 'packs and calendars; what is not given is the shipped one';

/** `policy`: reads, proves and rehearses policy packs, computed here; and previews and publishes them through the public API. */
export const addPolicy: AddCommand = (program) => {
  const policy = program
    .command('policy')
    .description('read, prove, rehearse and publish policy packs; exit code 1 where something is found');
  policy
    .command('lint')
    .description('say what is wrong with packs and calendars, by rule and place; only errors give exit code 1')
    .argument('[file...]', files)
    .option('--statistics <file>', 'how the rows fare in an installation: what `policy statistics --json` says')
    .option(...asJson)
    .action((given: string[], { statistics, ...options }: Json & { statistics?: string }) =>
      say(() => lintPolicy(given, today(), statistics), options),
    );
  policy
    .command('test')
    .description('prove that no rule is broken, every rung fires once, and the golden dates and stories agree')
    .argument('[file...]', files)
    .option(...asJson)
    .action((given: string[], options: Json) => say(() => testPolicy(given, today()), options));
  policy
    .command('diff')
    .description('compare two versions of a pack row by row')
    .argument('<before>', 'the former pack')
    .argument('<after>', 'the new pack')
    .option(...asJson)
    .action((before: string, after: string, options: Json) => say(() => diffPolicy(before, after, today()), options));
  policy
    .command('vectors')
    .description('compare a file of dates with what is computed here')
    .argument('[file]', 'a file of the format homeward.golden-vectors/1; without one, the shipped one')
    .option('--calendar <file>', 'compute by this calendar: a whole one, or one published year of a shipped one')
    .option(...asJson)
    .action((file: string | undefined, { calendar, ...options }: Json & { calendar?: string }) =>
      say(() => checkDates(file, calendar), options),
    );
  addSimulate(policy);
  addPackPublishing(policy);
};

const addSimulate: AddCommand = (policy) => {
  policy
    .command('simulate')
    .description('推演 SIMULATION: tell a story on a clock of its own; without a story, list those that are shipped')
    .argument('[story]', 'the name of a shipped story, or a file of the format homeward.scenario/1')
    .option('--steps <number>', 'so many steps', whole)
    .option('--to <moment>', 'up to this moment, 2026-10-09T00:00:00+08:00', moment)
    .option('--compare <file...>', 'tell it under these packs and calendars too, and show what differs')
    .option('--save <folder>', 'keep the story with what came of it')
    .option(...asJson)
    .action((story: string | undefined, { json, ...options }: SimulateOptions & Json) =>
      say(() => simulatePolicy(story, options), json === undefined ? {} : { json }),
    );
};

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function whole(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1 to 999999.');
  return Number(text);
}

function moment(text: string): string {
  const isMoment = /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isMoment) throw new InvalidArgumentError('Write a moment with its zone, 2026-10-09T00:00:00+08:00.');
  return text;
}
