import { randomUUID } from 'node:crypto';
import type { Role } from '@homeward/contracts';
import { developmentToken } from '../development-token.js';
import type { Installation } from '../installation.js';
import { serviceUrl } from '../service-environment.js';

/** An officer of the fictional province who works on policy. */
export interface PolicyOfficer {
  agencySlug: string;
  role: Extract<Role, 'policy-editor' | 'policy-publisher'>;
  n: 1 | 2;
}

/** The public address, as those who write and publish policy use it. */
export interface PolicyApi {
  get<Body>(officer: PolicyOfficer, path: string): Promise<Body>;
  post<Body>(officer: PolicyOfficer, path: string, body: unknown, seen?: number): Promise<Body>;
}

/** What the public address refused, as it said it. */
export class PolicyRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly faults: readonly { pointer: string; code: string; detail: string }[],
    detail: string,
  ) {
    super([`${code}: ${detail}`, ...faults.map((fault) => `${fault.pointer} ${fault.code}: ${fault.detail}`)].join('\n'));
  }
}

const patienceMs = 60_000;

/** Goes through the gateway with tokens of officers who do not exist. */
export function policyApi(installation: Installation): PolicyApi {
  const base = `${serviceUrl(installation, 'operations-centre')}/api/v1`;
  const call = async <Body>(officer: PolicyOfficer, path: string, request: RequestInit): Promise<Body> => {
    const token = await developmentToken(installation, officer);
    const headers = { authorization: `Bearer ${token}`, ...request.headers };
    return read<Body>(await fetch(`${base}/${path}`, { ...request, headers, signal: AbortSignal.timeout(patienceMs) }));
  };
  return {
    get: (officer, path) => call(officer, path, {}),
    post: (officer, path, body, seen) =>
      call(officer, path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'idempotency-key': randomUUID(),
          ...(seen !== undefined && { 'if-match': `"${seen}"` }),
        },
      }),
  };
}

interface Refusal {
  code?: string;
  detail?: string;
  errors?: { pointer?: string; code: string; detail: string }[];
}

async function read<Body>(response: Response): Promise<Body> {
  const body: unknown = await response.json();
  if (response.ok) return body as Body;
  const { code = 'no-answer', detail = '', errors = [] } = body as Refusal;
  const faults = errors.map(({ pointer = '', ...fault }) => ({ pointer, ...fault }));
  throw new PolicyRefused(response.status, code, faults, detail);
}
