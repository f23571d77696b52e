import { describe, expect, test } from '@jest/globals';
import { cancelled, movesOfJob, newJob, viewOf, type PolicyJob } from './policy-job.js';

const at = '2026-03-02T02:00:00.000Z';
const waiting = newJob({ id: 'j-1', agencyId: 'a-1', kind: 'preview', subjectId: 'd-1', requestedBy: 'first', recordedAt: at });
const running: PolicyJob = { ...waiting, status: 'running', seen: 50, total: 200, begunAt: at };

describe('how far a job has come', () => {
  test('is told in duties, with the time that is left at this pace', () => {
    expect(viewOf(running, '2026-03-02T02:00:10.000Z', []).progress).toEqual({
      done: 50,
      total: 200,
      unit: 'duties',
      etaSeconds: 30,
    });
  });

  test('is not guessed before anything was seen', () => {
    expect(viewOf(waiting, at, [])).toMatchObject({ progress: { done: 0, total: null, etaSeconds: null }, result: null });
  });

  test('ends with a result', () => {
    const done: PolicyJob = { ...running, status: 'done', seen: 200, counts: { later: 1 }, hash: 'h', finishedAt: at };
    expect(viewOf(done, at, [])).toMatchObject({ progress: { etaSeconds: 0 }, result: { counts: { later: 1 }, hash: 'h' } });
  });
});

describe('leaving a job', () => {
  test('is possible while a preview is under way', () => {
    expect(cancelled(running, at)).toMatchObject({ status: 'cancelled', finishedAt: at });
    expect(movesOfJob(waiting)).toEqual(['cancelJob']);
  });

  test.each<[string, PolicyJob]>([
    ['what has ended', { ...running, status: 'done' }],
    ['what moves duties', { ...running, kind: 'recompute' }],
  ])('is refused for %s', (_, job) => {
    expect(() => cancelled(job, at)).toThrow(expect.objectContaining({ code: 'coordination.job-not-running' }));
  });
});
