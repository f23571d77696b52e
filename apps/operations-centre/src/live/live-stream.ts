import { eventText, heartbeat } from './event-text.js';
import type { Batch } from './live-changes-reading.js';

/** Where a stream writes. */
export interface Outlet {
  write: (text: string) => void;
  /** How much the other end has not taken yet. */
  waiting: () => number;
  end: () => void;
}

export interface StreamOptions {
  officerId: string;
  agencyId: string;
  outlet: Outlet;
  /** Reads what comes after a place, as the officer may see it at that moment. */
  read: (position: number) => Promise<Batch>;
  position: number;
  endsAt: number;
  onEnd: (stream: LiveStream) => void;
  beatMs?: number;
  pauseMs?: number;
}

const mostWaiting = 262_144;

/** One browser that listens. It holds a place in the stream and nothing else: what it is told is read when it is told. */
export class LiveStream {
  private position: number;
  private isCalled = false;
  private isAtWork = false;
  private isOver = false;
  private readonly beat: NodeJS.Timeout;
  private limit: NodeJS.Timeout | undefined;

  constructor(private readonly options: StreamOptions) {
    const { position, beatMs = 15_000 } = options;
    this.position = position;
    this.beat = setInterval(() => this.say(heartbeat), beatMs);
    this.watchLimit();
  }

  get officerId(): string {
    return this.options.officerId;
  }

  get agencyId(): string {
    return this.options.agencyId;
  }

  /** There may be something to tell. Calls that come together are answered together. */
  call(): void {
    this.isCalled = true;
    if (!this.isAtWork) void this.work();
  }

  /** Ends for whatever reason: the browser comes back with the last place it saw. */
  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    clearInterval(this.beat);
    clearTimeout(this.limit);
    this.options.outlet.end();
    this.options.onEnd(this);
  }

  private watchLimit(): void {
    const leftMs = this.options.endsAt - Date.now();
    if (leftMs <= 0) return queueMicrotask(() => this.end());
    this.limit = setTimeout(() => this.watchLimit(), Math.min(leftMs, 60_000));
  }

  private async work(): Promise<void> {
    const { pauseMs = 250 } = this.options;
    this.isAtWork = true;
    try {
      while (this.isCalled && !this.isOver) {
        this.isCalled = false;
        await this.tell();
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    } catch {
      // Nobody can say now what the officer may see, so nothing more is said; coming back asks again.
      this.end();
    } finally {
      this.isAtWork = false;
    }
  }

  private async tell(): Promise<void> {
    const { events, last, isMore } = await this.options.read(this.position);
    this.position = last;
    if (events.length > 0) this.say(events.map(eventText).join(''));
    if (isMore) this.isCalled = true;
  }

  private say(text: string): void {
    if (this.isOver) return;
    // Whoever does not listen is not waited for: what is kept for them would grow without end.
    if (this.options.outlet.waiting() > mostWaiting) return this.end();
    this.options.outlet.write(text);
  }
}
