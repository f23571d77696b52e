import type { Answer } from './api.js';

/** The clock of a replay, and how it waits. */
export interface Clock {
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const mayStillCome = 60_000;
const mayStillChange = 30_000;

/** How long it is worth asking again: what is not known or not ready yet may be once a service has heard of it. */
function patienceWith({ status, body }: Answer): number {
  if (status === 409) return body['code'] === 'idempotency-mismatch' || body['code'] === 'matter-closed' ? 0 : mayStillChange;
  // A service that has just begun has not got the keys of the sign-in, and rights are facts too: it has not heard of every officer.
  return [0, 401, 403, 404, 429].includes(status) || status >= 500 ? mayStillCome : 0;
}

/** Asks until the answer is good, or until it can no longer be expected to become so. */
export async function untilGood(clock: Clock, ask: () => Promise<Answer>, isGood: (answer: Answer) => boolean): Promise<Answer> {
  const since = clock.now();
  for (let pause = 60; ; pause = Math.min(pause * 1.6, 1_000)) {
    const answer = await ask();
    if (isGood(answer) || clock.now() - since >= patienceWith(answer)) return answer;
    await clock.wait(pause);
  }
}

export const isDone = ({ status }: Answer): boolean => status >= 200 && status < 300;
