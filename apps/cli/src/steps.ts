import { EngineError } from '@homeward/engines';
import type { Reporter } from './reporter.js';

/** What a step gets: a place for notes, and the sign that it shall give up. */
export interface StepTools {
  note: (text: string) => void;
  signal: AbortSignal;
}

/** A failure that has been told already. */
export class StepFailed extends Error {}

/** Runs steps, some beside each other; the first failure makes the others give up. */
export class Steps {
  readonly #abort = new AbortController();

  constructor(private readonly reporter: Reporter) {}

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Makes every running step give up. */
  giveUp(): void {
    this.#abort.abort();
  }

  /** Does one step once all that it needs is done. The work returns what it has to say in the end; nothing means not worth a line. */
  async run(
    step: string,
    work: (tools: StepTools) => Promise<string | undefined>,
    needs: readonly Promise<unknown>[] = [],
  ): Promise<void> {
    await Promise.all(needs);
    this.#abort.signal.throwIfAborted();
    this.reporter.start(step);
    try {
      const said = await work({ note: (text) => this.reporter.note(step, text), signal: this.#abort.signal });
      if (said === undefined) this.reporter.drop(step);
      else this.reporter.done(step, said);
    } catch (error) {
      if (this.#abort.signal.aborted) this.reporter.drop(step);
      else this.reporter.fail(step, failureOf(error));
      this.giveUp();
      throw new StepFailed(step, { cause: error });
    }
  }

  /** Waits for every step to end, one way or the other, and throws when one failed. */
  async all(steps: readonly Promise<void>[]): Promise<void> {
    const outcomes = await Promise.allSettled(steps);
    if (outcomes.some(({ status }) => status === 'rejected')) throw new StepFailed('a step failed');
  }
}

function failureOf(error: unknown): { reason: string; log?: string; fix?: string } {
  if (!(error instanceof EngineError)) return { reason: error instanceof Error ? error.message : String(error) };
  return {
    reason: error.message,
    ...(error.log === undefined ? {} : { log: error.log }),
    ...(error.fix === undefined ? {} : { fix: error.fix }),
  };
}
