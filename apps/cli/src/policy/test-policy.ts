import { conformance, lint, loadPolicy, readScenario, replayFixture } from '@homeward/duty-policy';
import { shippedScenarios } from '@homeward/duty-policy/scenarios';
import type { Answer } from './answer.js';
import { checkDates } from './check-dates.js';
import { lineOf } from './lint-policy.js';
import { inTheWay, readPolicyFiles } from './policy-files.js';

/** Proves a policy: no lint error, every rung fires once, the golden dates agree; with the shipped packs, the shipped stories come out as saved. */
export async function testPolicy(files: readonly string[], today: string): Promise<Answer> {
  const { packs, calendars, given } = await readPolicyFiles(files);
  const errors = lint(packs, calendars, { today }).filter(({ severity }) => severity === 'error');
  const said = [...errors.map(lineOf), `${errors.length} lint errors`];
  if (inTheWay({ packs }, errors).length > 0)
    return { json: { errors, rungs: null, dates: null, stories: null }, lines: [...said, 'nothing was tried'], isGood: false };
  const rungs = conformance(loadPolicy(packs, calendars));
  const dates = await checkDates(undefined);
  const stories = given === null ? shippedScenarios.map(storyOf) : [];
  const differing = stories.filter(({ missing, unexpected }) => missing.length + unexpected.length > 0);
  const isGood = errors.length === 0 && rungs.failing.length === 0 && dates.isGood && differing.length === 0;
  return {
    json: {
      errors,
      rungs: { configured: rungs.configured, fired: rungs.fired, failing: rungs.failing },
      dates: dates.json,
      stories,
    },
    lines: [
      ...said,
      `${rungs.fired} of ${rungs.configured} rungs fired`,
      ...rungs.failing.map(
        ({ id, configured, fired, problem }) => `✗ ${id}: ${problem ?? `rungs ${configured.join(' ')}, fired ${fired.join(' ')}`}`,
      ),
      ...dates.lines,
      ...stories.map(
        ({ name, missing, unexpected }) => `推演 SIMULATION ${name}: ${missing.length + unexpected.length} differences`,
      ),
    ],
    isGood,
  };
}

function storyOf(file: unknown): { name: string; missing: string[]; unexpected: string[] } {
  const { scenario } = readScenario(file);
  return scenario === null
    ? { name: 'unreadable', missing: ['all'], unexpected: [] }
    : { name: scenario.name, ...replayFixture(scenario) };
}
