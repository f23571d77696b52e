import { expect, test, describe } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { quieten } from './trials/journey-trial.js';
import { savedHistories } from './trials/saved-histories.js';
import { packWorkflows } from './trials/workflow-code.js';

quieten();

describe('a journey that was told before', () => {
  test('is told again in the same way on every saved path (I26)', async () => {
    const histories = await savedHistories();
    const told: Record<string, string> = {};
    for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: await packWorkflows() }, histories))
      told[workflowId] = error ? error.message : 'alike';
    expect(histories.length).toBeGreaterThanOrEqual(11);
    expect(told).toEqual(Object.fromEntries(histories.map(({ workflowId }) => [workflowId, 'alike'])));
  }, 60_000);
});
