import { afterAll, describe, expect, test } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { globalHandlers } from '@temporalio/worker/lib/workflow/vm-shared.js';
import { quieten } from './trials/journey-trial.js';
import { savedHistories } from './trials/saved-histories.js';
import { packWorkflows } from './trials/workflow-code.js';

quieten();
/** Histories are told again in this very thread; the worker's hook on promises would meet those of the specs that follow. */
afterAll(() => globalHandlers.uninstall());

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
