import { describe, expect, test } from '@jest/globals';
import { Reporter } from './reporter.js';
import { StepFailed, Steps } from './steps.js';

function started() {
  const written: string[] = [];
  const reporter = new Reporter({ write: (text) => written.push(text) }, 'plain', () => 0);
  return { steps: new Steps(reporter), written, reporter };
}

describe('running steps', () => {
  test('waits for what a step needs', async () => {
    const { steps, written } = started();
    const second: Promise<void>[] = [];
    const first = steps.run('first', async () => 'done');
    second.push(steps.run('second', async () => 'done', [first]));
    await steps.all([first, ...second]);
    expect(written).toEqual(['✓ first done   0.0 s\n', '✓ second done   0.0 s\n']);
  });

  test('makes the others give up and starts nothing more when one fails, and tells one failure only', async () => {
    const { steps, written } = started();
    const failing = steps.run('failing', () => Promise.reject(new Error('no disk')));
    const waiting = steps.run(
      'waiting',
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    const later = steps.run('later', async () => 'done', [failing]);
    await expect(steps.all([failing, waiting, later])).rejects.toThrow(StepFailed);
    expect(written.join('')).toBe('✗ failing failed after 0.0 s\n  reason: no disk\n');
  });

  test('leaves out what had nothing to do', async () => {
    const { steps, written } = started();
    await steps.run('nothing', async () => undefined);
    expect(written).toEqual([]);
  });
});
