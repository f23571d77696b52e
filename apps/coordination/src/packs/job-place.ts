import type { JobView } from '@homeward/contracts';

/** The answer that says where the job is found. */
export interface JobAnswer {
  header: (name: string, value: string) => unknown;
}

/** Names the place of a job that was asked for. */
export function atJob(answer: JobAnswer, job: JobView): JobView {
  answer.header('location', `/api/v1/jobs/${job.id}`);
  return job;
}
