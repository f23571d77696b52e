import type { Role } from '@homeward/contracts';
import { randomUUID } from 'node:crypto';
import { developmentToken } from '../development-token.js';
import type { Installation } from '../installation.js';
import { serviceUrl } from '../service-environment.js';
import { patiently } from './patiently.js';

/** An officer of the fictional province, in one of the roles held. */
export interface Officer {
  role: Role;
  agency: string;
  n: 1 | 2;
}

/** What an act or a question was answered with. */
export interface Answer {
  status: number;
  body: Fields;
}

/** A JSON object of which the road looks at a few fields only. */
export type Fields = Record<string, unknown>;

/** How an act is sent: over which version, and with which key. */
export interface Manner {
  version?: number;
  key?: string;
}

/** The officer who holds a role in an agency, the first one unless said otherwise. */
export const officer = (role: Role, agency: string, n: 1 | 2 = 1): Officer => ({ role, agency, n });

/** The one public port, seen by officers at their desks. In an outage a patient desk asks again, with the same key. */
export class Desk {
  constructor(
    private readonly installation: Installation,
    private readonly patience: 'none' | 'outages' = 'none',
  ) {}

  /** Asks, whatever the answer. */
  ask(by: Officer, path: string): Promise<Answer> {
    return this.#send(by, path, { method: 'GET' });
  }

  /** Sends an act, whatever the answer. */
  send(by: Officer, path: string, body: Fields = {}, { version, key = randomUUID() }: Manner = {}): Promise<Answer> {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'idempotency-key': key,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
    return this.#send(by, path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Asks for what must be there. */
  async see(by: Officer, path: string): Promise<Fields> {
    if (this.patience === 'none') return wanted(`GET ${path}`, await this.ask(by, path));
    return lasting(`GET ${path}`, () => this.ask(by, path), outage);
  }

  /** What can be seen at this moment, if anything: facts take their time, and services may be down. */
  async glimpse(by: Officer, path: string): Promise<Fields | undefined> {
    const { status, body } = await this.ask(by, path).catch((): Answer => ({ status: 503, body: {} }));
    return status === 200 ? body : undefined;
  }

  /** Does what must succeed. */
  async does(by: Officer, path: string, body: Fields = {}, manner: Manner = {}): Promise<Moved> {
    if (this.patience === 'outages') return this.soon(by, path, body, manner);
    return wanted(`POST ${path}`, await this.send(by, path, body, manner)) as Moved;
  }

  /** Does what must succeed once other services have heard what happened before. One key for all tries: what was done is not done again. */
  async soon(by: Officer, path: string, body: Fields = {}, manner: Manner = {}): Promise<Moved> {
    const once = { key: randomUUID(), ...manner };
    const seconds = this.patience === 'none' ? hearing : outage;
    return (await lasting(`POST ${path}`, () => this.send(by, path, body, once), seconds)) as Moved;
  }

  /** The items of a list. */
  async list(by: Officer, path: string): Promise<Fields[]> {
    return (await this.see(by, path))['items'] as Fields[];
  }

  async #send(by: Officer, path: string, init: RequestInit): Promise<Answer> {
    const token = await developmentToken(this.installation, { agencySlug: by.agency, role: by.role, n: by.n });
    const reply = await fetch(`${serviceUrl(this.installation, 'operations-centre')}/api/v1/${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(20_000),
    });
    return { status: reply.status, body: (await reply.json()) as Fields };
  }
}

/** How long facts may take to be heard, and how long an outage may last. */
const hearing = 30;
const outage = 300;

/** The answer to an act. */
export interface Moved extends Fields {
  id: string;
  version: number;
  matterId: string;
  personId: string;
}

function wanted(what: string, { status, body }: Answer): Fields {
  if (status < 300) return body;
  throw new Error(`${what} was answered ${status}: ${JSON.stringify(body)}`);
}

/** Tries until it succeeds, and fails with the last answer or the last error. */
async function lasting(what: string, attempt: () => Promise<Answer>, seconds: number): Promise<Fields> {
  let last: unknown;
  const succeeded = async () => {
    try {
      return wanted(what, await attempt());
    } catch (error) {
      last = error;
      return undefined;
    }
  };
  return patiently(what, succeeded, seconds).catch(() => {
    throw new Error(`${what} failed for ${seconds} s`, { cause: last });
  });
}
