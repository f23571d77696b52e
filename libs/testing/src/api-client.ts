import { randomUUID } from 'node:crypto';

/** An answer as a spec looks at it. */
export interface ApiAnswer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface CallOptions {
  /** Sent as If-Match. */
  version?: number;
  /** Sent as Idempotency-Key; a new one by default. */
  key?: string;
  purpose?: string;
  headers?: Record<string, string>;
}

/** Calls a service as one officer, the way any client does. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly token: () => Promise<string>,
  ) {}

  get<Body = Record<string, unknown>>(path: string, options: CallOptions = {}): Promise<ApiAnswer<Body>> {
    return this.call('GET', path, undefined, options);
  }

  post<Body = Record<string, unknown>>(path: string, body: unknown, options: CallOptions = {}): Promise<ApiAnswer<Body>> {
    return this.call(
      'POST',
      path,
      typeof body === 'string' || body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
      options,
    );
  }

  private async call<Body>(
    method: string,
    path: string,
    body: string | Uint8Array<ArrayBuffer> | undefined,
    options: CallOptions,
  ): Promise<ApiAnswer<Body>> {
    const headers: Record<string, string> = { authorization: `Bearer ${await this.token()}` };
    if (method === 'POST') headers['idempotency-key'] = options.key ?? randomUUID();
    if (body !== undefined) headers['content-type'] = 'application/json; charset=utf-8';
    if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
    if (options.purpose !== undefined) headers['homeward-purpose'] = options.purpose;
    const response = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: { ...headers, ...options.headers },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Body };
  }
}
