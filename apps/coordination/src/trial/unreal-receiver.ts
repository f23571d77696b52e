import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A message as another system got it. */
export interface UnrealPost {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Another system: it keeps every message, counts each key once, and answers as it is told to. */
export class UnrealReceiver {
  readonly posts: UnrealPost[] = [];
  status = 204;
  /** Whether it takes messages and never answers. */
  isSilent = false;
  private server: Server | undefined;

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      void text(request).then((body) => {
        this.posts.push({ path: request.url ?? '', headers: request.headers, body });
        if (this.isSilent) return;
        response.writeHead(this.status, this.status === 302 ? { location: 'http://127.0.0.1:9/stolen' } : {}).end();
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
  }

  get host(): string {
    return `127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  /** The messages at a path. */
  at(path: string): UnrealPost[] {
    return this.posts.filter((post) => post.path === path);
  }

  /** How many different messages those were. */
  keysAt(path: string): Set<string> {
    return new Set(this.at(path).map(({ headers }) => String(headers['idempotency-key'])));
  }

  async stop(): Promise<void> {
    const { server } = this;
    server?.closeAllConnections();
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
