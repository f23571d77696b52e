import { tooManyStreams } from './live.errors.js';
import type { LiveStream } from './live-stream.js';

const mostOfOfficer = 6;
const mostOfAll = 1_000;

/** Every open stream of this process; there is an end to how many. */
export class LiveStreams {
  private readonly open = new Set<LiveStream>();

  get size(): number {
    return this.open.size;
  }

  /** Refuses before anything is said to the browser. */
  refuseIfFull(officerId: string): void {
    const own = [...this.open].filter((stream) => stream.officerId === officerId).length;
    if (own >= mostOfOfficer || this.open.size >= mostOfAll) throw tooManyStreams();
  }

  add(stream: LiveStream): void {
    this.open.add(stream);
  }

  remove(stream: LiveStream): void {
    this.open.delete(stream);
  }

  agencies(): string[] {
    return [...new Set([...this.open].map(({ agencyId }) => agencyId))];
  }

  /** Calls the streams of these agencies, or all of them. */
  call(agencies?: ReadonlySet<string>): void {
    for (const stream of this.open) if (agencies?.has(stream.agencyId) ?? true) stream.call();
  }

  endAll(): void {
    for (const stream of [...this.open]) stream.end();
  }
}
