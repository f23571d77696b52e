import { Simulation } from './simulation.js';
import { simulationMark, type Scenario } from './scenario.js';
import { timelineLines } from './timeline.js';

/** The lines in which two tellings of one story differ. */
export interface Comparison {
  mark: typeof simulationMark;
  onlyBefore: string[];
  onlyAfter: string[];
}

/** A simulation as a file: its name carries the mark, and its text the story with what came of it. */
export interface Fixture {
  name: string;
  scenario: Scenario;
}

/** Tells a story to its end. */
export function told(scenario: Scenario): string[] {
  return timelineLines(new Simulation(scenario).runToEnd());
}

/** Tells one story under two policies side by side. */
export function compareSimulations(scenario: Scenario, other: Pick<Scenario, 'packs' | 'calendars' | 'agreements'>): Comparison {
  const before = told(scenario);
  const after = told({ ...scenario, packs: other.packs, calendars: other.calendars, agreements: other.agreements });
  const [hadBefore, hasAfter] = [new Set(before), new Set(after)];
  return {
    mark: simulationMark,
    onlyBefore: before.filter((line) => !hasAfter.has(line)),
    onlyAfter: after.filter((line) => !hadBefore.has(line)),
  };
}

/** The story with what came of it, to be told again and compared. */
export function savedFixture(scenario: Scenario): Fixture {
  return { name: `${simulationMark} ${scenario.name}.json`, scenario: { ...scenario, expected: told(scenario) } };
}

/** Tells a saved story again: the lines that were expected and did not come, and those that came unexpected. */
export function replayFixture(scenario: Scenario): { missing: string[]; unexpected: string[] } {
  const expected = scenario.expected ?? [];
  const got = told(scenario);
  const [wanted, came] = [new Set(expected), new Set(got)];
  return { missing: expected.filter((line) => !came.has(line)), unexpected: got.filter((line) => !wanted.has(line)) };
}
