import { liveLine, plainLines, type StepEvent } from './step-lines.js';

/** How progress is shown: a live line, plain lines, or one JSON object a line. */
export type Manner = 'live' | 'plain' | 'json';

/** Where progress is shown. */
export interface Screen {
  write: (text: string) => unknown;
  columns?: number;
}

/** The longest a step may stay silent. */
const heartbeatSeconds = 15;

interface Running {
  detail: string;
  since: number;
  told: number;
}

/** Tells what is going on, and never lets a minute pass in silence. */
export class Reporter {
  readonly #running = new Map<string, Running>();
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly screen: Screen,
    private readonly manner: Manner,
    private readonly now: () => number = () => performance.now() / 1000,
  ) {
    this.#timer = setInterval(() => this.beat(), manner === 'live' ? 200 : 1000);
    this.#timer.unref();
  }

  /** Something to say that belongs to no step. */
  say(detail: string): void {
    this.#tell({ state: 'message', detail });
  }

  start(step: string): void {
    this.#running.set(step, { detail: '', since: this.now(), told: this.now() });
    this.#tell({ state: 'started', step });
  }

  note(step: string, detail: string): void {
    const running = this.#running.get(step);
    if (running !== undefined) running.detail = detail;
  }

  done(step: string, detail: string): void {
    this.#tell({ state: 'done', step, detail, seconds: this.#end(step) });
  }

  fail(step: string, failure: { reason: string; log?: string; fix?: string }): void {
    this.#tell({ state: 'failed', step, ...failure, seconds: this.#end(step) });
  }

  /** A step that was given up because another one failed. */
  drop(step: string): void {
    this.#running.delete(step);
  }

  beat(): void {
    if (this.manner === 'live') return this.#draw();
    const now = this.now();
    for (const [step, running] of this.#running) {
      if (now - running.told < heartbeatSeconds) continue;
      running.told = now;
      this.#tell({ state: 'running', step, detail: running.detail, seconds: now - running.since });
    }
  }

  close(): void {
    clearInterval(this.#timer);
    if (this.manner === 'live') this.screen.write('\r\u001b[2K');
  }

  #end(step: string): number {
    const since = this.#running.get(step)?.since ?? this.now();
    this.#running.delete(step);
    return Math.round((this.now() - since) * 10) / 10;
  }

  #tell(event: StepEvent): void {
    if (this.manner === 'json') {
      this.screen.write(`${JSON.stringify(event)}\n`);
      return;
    }
    const lines = plainLines(event).map((line) => `${line}\n`);
    if (lines.length === 0) return;
    this.screen.write(`${this.manner === 'live' ? '\r\u001b[2K' : ''}${lines.join('')}`);
    this.#draw();
  }

  #draw(): void {
    if (this.manner !== 'live' || this.#running.size === 0) return;
    const running = [...this.#running].map(([step, { detail, since }]) => ({ step, detail, seconds: this.now() - since }));
    this.screen.write(`\r\u001b[2K${liveLine(running, this.screen.columns || 80)}`);
  }
}

/** How this output wants its progress: JSON when asked, live on a terminal, else plain lines. */
export const mannerFor = (options: { json?: boolean }, isTerminal: boolean): Manner =>
  options.json ? 'json' : isTerminal ? 'live' : 'plain';
