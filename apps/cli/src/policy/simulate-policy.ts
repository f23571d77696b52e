import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareSimulations,
  readScenario,
  savedFixture,
  Simulation,
  simulationMark,
  timelineLines,
  type Scenario,
  type TimelineEntry,
} from '@homeward/duty-policy';
import { shippedScenarios } from '@homeward/duty-policy/scenarios';
import type { Answer } from './answer.js';
import { PolicyFileRefused, readPolicyFile, readSoundPolicy } from './policy-files.js';

/** How far a story is told, and what is done with it. */
export interface SimulateOptions {
  steps?: number;
  to?: string;
  compare?: string[];
  save?: string;
}

/** Tells a story on a clock of its own. Every print and file carries the mark; nothing is sent, nothing is stored elsewhere. */
export async function simulatePolicy(nameOrFile: string | undefined, options: SimulateOptions): Promise<Answer> {
  if (nameOrFile === undefined) return listed();
  const scenario = await readStory(nameOrFile);
  if (options.compare !== undefined) return compared(scenario, options.compare);
  if (options.save !== undefined) return saved(scenario, options.save);
  const simulation = new Simulation(scenario);
  const entries = happened(simulation, options);
  const duties = simulation.duties.map(({ id, state, dueAt, missedAt, metAt }) => ({ id, state, dueAt, missedAt, metAt }));
  return {
    json: { mark: simulationMark, name: scenario.name, now: simulation.now, timeline: entries, duties, sent: 0 },
    lines: [
      `${simulationMark} ${scenario.title.zh} ${scenario.title.en}`,
      ...timelineLines(entries),
      `${simulationMark} ${simulation.now}: ${duties.length} duties, nothing sent`,
    ],
    isGood: true,
  };
}

function happened(simulation: Simulation, { steps, to }: SimulateOptions): TimelineEntry[] {
  if (to !== undefined) return simulation.jump(to);
  if (steps === undefined) return simulation.runToEnd();
  return Array.from({ length: steps }, () => simulation.step() ?? []).flat();
}

function listed(): Answer {
  const stories = shippedScenarios.flatMap((file) => readScenario(file).scenario ?? []).map(({ name, title }) => ({ name, title }));
  const lines = stories.map(({ name, title }) => `${simulationMark} ${name}: ${title.zh} ${title.en}`);
  return { json: { mark: simulationMark, stories }, lines, isGood: true };
}

async function compared(scenario: Scenario, files: readonly string[]): Promise<Answer> {
  const { packs, calendars } = await readSoundPolicy(files, scenario.now.slice(0, 10));
  const other = {
    packs: packs as Scenario['packs'],
    calendars: calendars as Scenario['calendars'],
    agreements: scenario.agreements,
  };
  const comparison = compareSimulations(scenario, other);
  const { onlyBefore, onlyAfter } = comparison;
  const lines = [
    `${simulationMark} ${scenario.name}`,
    ...onlyBefore.map((line) => `- ${line}`),
    ...onlyAfter.map((line) => `+ ${line}`),
  ];
  return { json: comparison, lines, isGood: onlyBefore.length + onlyAfter.length === 0 };
}

async function saved(scenario: Scenario, folder: string): Promise<Answer> {
  const fixture = savedFixture(scenario);
  const path = join(folder, fixture.name);
  await writeFile(path, `${JSON.stringify(fixture.scenario, undefined, 1)}\n`);
  const lines = [`${simulationMark} ${path}: ${fixture.scenario.expected?.length ?? 0} lines`];
  return { json: { mark: simulationMark, path, expected: fixture.scenario.expected }, lines, isGood: true };
}

/** A word that is neither a shipped story nor a file is answered with the stories there are. */
async function readStoryFile(name: string): Promise<unknown> {
  if (existsSync(name)) return readPolicyFile(name);
  const names = shippedScenarios.flatMap((file) => readScenario(file).scenario?.name ?? []);
  throw new PolicyFileRefused(name, [
    { pointer: '', detail: `there is no such file, and no such story; shipped are ${names.join(', ')}` },
  ]);
}

async function readStory(nameOrFile: string): Promise<Scenario> {
  const shipped = shippedScenarios.find((file) => readScenario(file).scenario?.name === nameOrFile);
  const { scenario, errors } = readScenario(shipped ?? (await readStoryFile(nameOrFile)));
  if (scenario !== null) return scenario;
  throw new PolicyFileRefused(
    nameOrFile,
    errors.map(({ pointer, message }) => ({ pointer, detail: message.en })),
  );
}
