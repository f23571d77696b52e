import { liveEvent, type LiveEvent } from '@homeward/contracts';
import { serverClock } from '../time/server-clock.js';
import { contact } from './contact.js';
import { EventReader } from './event-reader.js';
import { NoAnswer, SessionOver } from './failures.js';
import { readAs } from './reading.js';
import { sessions } from './session-store.js';

const pauseMs = 2_000;
const refusedPauseMs = 60_000;
const silenceLimitMs = 40_000;

/** What a page does about the stream. */
export interface LiveHearer {
  heard: (event: LiveEvent, id: string) => void;
  /** Something came, if only to say that the line stands. */
  alive: () => void;
  gone: () => void;
}

/** Holds one line to the stream of the desk and takes it up again, behind what was heard last, for as long as the page is there. */
export class LiveConnection {
  private lastSeen: string | undefined;

  constructor(
    private readonly hearer: LiveHearer,
    lastSeen: string | undefined,
  ) {
    this.lastSeen = lastSeen;
  }

  async hold(): Promise<never> {
    for (;;) {
      // Nobody is signed in, or somebody else: a window hears when that changes, and does not ask for it over and over.
      const restMs = await this.once().catch((error: unknown) => (error instanceof SessionOver ? refusedPauseMs : pauseMs));
      if (restMs > 0) {
        this.hearer.gone();
        await new Promise((resolve) => setTimeout(resolve, Math.min(restMs, 60_000)));
      }
    }
  }

  /** Reads until the line ends; says how long to wait before the next one. A token that ran out is no reason to wait. */
  private async once(): Promise<number> {
    const token = await sessions.token();
    const cut = new AbortController();
    const answer = await fetch('/api/v1/live', {
      headers: {
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
        ...(this.lastSeen !== undefined && { 'last-event-id': this.lastSeen }),
      },
      signal: cut.signal,
      cache: 'no-store',
    }).catch((cause: unknown) => {
      contact.missed();
      throw new NoAnswer('live', { cause });
    });
    if (answer.status === 401) return (await sessions.renew(), pauseMs);
    if (!answer.ok || !answer.body) return answer.status < 500 ? refusedPauseMs : pauseMs;
    const began = Date.now();
    await this.read(answer.body, cut);
    return Date.now() - began > 10_000 ? 0 : pauseMs;
  }

  private async read(body: ReadableStream<Uint8Array<ArrayBuffer>>, cut: AbortController): Promise<void> {
    const pieces = body.pipeThrough(new TextDecoderStream()).getReader();
    const events = new EventReader();
    for (;;) {
      const silence = setTimeout(() => cut.abort(), silenceLimitMs);
      const { done, value = '' } = await pieces.read().finally(() => clearTimeout(silence));
      if (done) return;
      contact.heard(serverClock.now());
      this.hearer.alive();
      for (const { id, data } of events.take(value)) this.tell(id, readAs(liveEvent, JSON.parse(data)));
    }
  }

  private tell(id: string, event: LiveEvent): void {
    // Gone on behind what was heard, nothing was missed.
    const isNews = event.kind !== 'ready' || this.lastSeen === undefined;
    this.lastSeen = id;
    if (isNews) this.hearer.heard(event, id);
  }
}
