import type { LiveEvent } from '@homeward/contracts';

/** One event as it came by the stream. */
export interface Heard {
  id: string;
  event: LiveEvent;
}

/** A browser that listens, as far as a trial needs one. */
export class Listening {
  readonly heard: Heard[] = [];
  isOver = false;

  private constructor(
    private readonly answer: Response,
    private readonly cut: AbortController,
  ) {
    // Once the line is cut, the stream is over either way.
    this.read().then(
      () => (this.isOver = true),
      () => (this.isOver = true),
    );
  }

  static async at(url: string, token: string, lastSeen?: string): Promise<Listening> {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const cut = new AbortController();
    const answer = await fetch(`${url}/api/v1/live`, {
      signal: cut.signal,
      headers: lastSeen === undefined ? headers : { ...headers, 'last-event-id': lastSeen },
    });
    return new Listening(answer, cut);
  }

  get status(): number {
    return this.answer.status;
  }

  get headers(): Headers {
    return this.answer.headers;
  }

  /** The matters that changes were told of, in the order in which they were told. */
  get matters(): string[] {
    return this.heard.flatMap(({ event }) => (event.kind === 'changed' ? [event.matterId] : []));
  }

  /** Breaks the connection. */
  leave(): void {
    this.cut.abort();
  }

  private async read(): Promise<void> {
    let text = '';
    const reader = this.answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += part.value;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        this.take(text.slice(0, end));
        text = text.slice(end + 2);
      }
    }
  }

  private take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const data = field('data');
    if (data !== undefined) this.heard.push({ id: field('id') ?? '', event: JSON.parse(data) as LiveEvent });
  }
}
