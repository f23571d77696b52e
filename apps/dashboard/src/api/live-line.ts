import type { LiveEvent } from '@homeward/contracts';
import { LiveConnection } from './live-connection.js';
import { sessions } from './session-store.js';

const silenceLimitMs = 40_000;
const lookMs = 5_000;

/** What the windows of one browser say to each other about the one line. */
type Word =
  | { kind: 'asked' }
  | { kind: 'alive'; lastSeen: string | undefined }
  | { kind: 'gone' }
  | { kind: 'heard'; event: LiveEvent; id: string };

/**
 * The stream of the desk, once for all windows of a browser: one of them holds the line and passes on what comes; when it is closed, another takes
 * over behind what was heard last.
 */
export class LiveLine {
  private isAlive = false;
  private lastHeard = 0;
  private lastSeen: string | undefined;
  private isHolder = false;
  private readonly watchers = new Set<() => void>();
  private readonly hearers = new Set<(event: LiveEvent) => void>();
  private windows: BroadcastChannel | undefined;

  /** Whether changes are told as they happen; without it, a page asks by itself. */
  current = (): boolean => this.isAlive;

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  onEvent(hearer: (event: LiveEvent) => void): void {
    this.hearers.add(hearer);
  }

  /** Begins once, for the officer who sits here. */
  begin(): void {
    const standing = sessions.current();
    if (this.windows || standing.kind !== 'signed-in') return;
    const name = `homeward.live.${standing.session.officerId}`;
    this.windows = new BroadcastChannel(name);
    this.windows.onmessage = ({ data }: MessageEvent<Word>) => this.hearWindow(data);
    this.windows.postMessage({ kind: 'asked' } satisfies Word);
    setInterval(() => this.look(), lookMs);
    // A browser that keeps no locks holds a line a window.
    if ('locks' in navigator) void navigator.locks.request(name, () => this.hold());
    else void this.hold();
  }

  private hold(): Promise<never> {
    this.isHolder = true;
    return new LiveConnection(
      {
        heard: (event, id) => {
          this.tell(event, id);
          this.pass({ kind: 'heard', event, id });
        },
        alive: () => {
          this.stand(true);
          this.pass({ kind: 'alive', lastSeen: this.lastSeen });
        },
        gone: () => {
          this.stand(false);
          this.pass({ kind: 'gone' });
        },
      },
      this.lastSeen,
    ).hold();
  }

  private hearWindow(word: Word): void {
    if (word.kind === 'asked') {
      if (this.isHolder && this.isAlive) this.pass({ kind: 'alive', lastSeen: this.lastSeen });
      return;
    }
    if (word.kind === 'heard') this.tell(word.event, word.id);
    if (word.kind === 'alive') this.lastSeen ??= word.lastSeen;
    this.stand(word.kind !== 'gone');
  }

  private tell(event: LiveEvent, id: string): void {
    this.lastSeen = id;
    for (const hear of this.hearers) hear(event);
  }

  private pass(word: Word): void {
    this.windows?.postMessage(word);
  }

  /** The window that held the line may have gone without a word. */
  private look(): void {
    if (Date.now() - this.lastHeard > silenceLimitMs) this.stand(false);
  }

  private stand(isAlive: boolean): void {
    if (isAlive) this.lastHeard = Date.now();
    if (this.isAlive === isAlive) return;
    this.isAlive = isAlive;
    for (const watcher of this.watchers) watcher();
  }
}

/** The one line of this window. */
export const liveLine = new LiveLine();
