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
const mayStillStart = 300_000;
const worthALine = 3_000;
const pauses = { first: 60, growth: 1.6, longest: 1_000, longestInOutage: 10_000 };

/** Nobody answered, the gateway reached nobody, or the service not its database: what was not acknowledged may be done or not, and the key makes asking again harmless. */
const isOutage = ({ status }: Answer): boolean => [0, 502, 503, 504].includes(status);

/** How long it is worth asking again: what is not known or not ready yet may be once a service has heard of it. */
function patienceWith(answer: Answer): number {
  const { status, body } = answer;
  if (isOutage(answer)) return mayStillStart;
  if (status === 409) return body['code'] === 'idempotency-mismatch' || body['code'] === 'matter-closed' ? 0 : mayStillChange;
  // A service that has just begun has not got the keys of the sign-in, and rights are facts too: it has not heard of every officer.
  return [401, 403, 404, 429].includes(status) || status >= 500 ? mayStillCome : 0;
}

/** Asks again for as long as it is worth it, and says so where nobody answers. */
export class Patience {
  #isSpent = false;
  #lostMs = 0;

  constructor(
    readonly clock: Clock,
    private readonly say: (text: string) => void = () => undefined,
  ) {}

  /** How long has been waited altogether for services that did not answer. */
  get lostMs(): number {
    return this.#lostMs;
  }

  /** Asks until the answer is good, or until it can no longer be expected to become so. */
  async untilGood(ask: () => Promise<Answer>, isGood: (answer: Answer) => boolean): Promise<Answer> {
    const since = this.clock.now();
    let upSince = since;
    let pause = pauses.first;
    for (let wasOut = false, isTold = false; ;) {
      const answer = await ask();
      const isOut = isOutage(answer);
      if (isOut !== wasOut) pause = pauses.first;
      if (isOut) upSince = this.clock.now();
      else this.#isSpent = false;
      const left = this.#allowed(answer) - (this.clock.now() - (isOut ? since : upSince));
      if (isGood(answer) || left <= 0) return this.#ended(answer, isOut);
      if (isOut && !isTold && this.clock.now() - since >= worthALine) isTold = this.#tell(answer, left);
      await this.#rest(Math.min(pause, left), isOut);
      pause = Math.min(pause * pauses.growth, isOut ? pauses.longestInOutage : pauses.longest);
      wasOut = isOut;
    }
  }

  /** An outage that has outlasted this patience once is not waited for again by every request that follows. */
  #allowed(answer: Answer): number {
    return this.#isSpent && isOutage(answer) ? 0 : patienceWith(answer);
  }

  #ended(answer: Answer, isOut: boolean): Answer {
    this.#isSpent = isOut;
    return answer;
  }

  #tell({ status, body }: Answer, left: number): true {
    const { code, detail } = body;
    const what = [status || '', code, typeof detail === 'string' ? detail : ''].filter(Boolean).join(' ');
    this.say(`waits up to ${Math.ceil(left / 1_000)} s for an answer (${what})`);
    return true;
  }

  async #rest(milliseconds: number, isOut: boolean): Promise<void> {
    const from = this.clock.now();
    await this.clock.wait(milliseconds);
    if (isOut) this.#lostMs += this.clock.now() - from;
  }
}

export const isDone = ({ status }: Answer): boolean => status >= 200 && status < 300;
