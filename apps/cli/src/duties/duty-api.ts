import { EngineError } from '@homeward/engines';
import type * as z from 'zod';
import { developmentToken, type TokenFor } from '../development-token.js';
import type { Installation } from '../installation.js';
import { serviceUrl } from '../service-environment.js';

export type Language = 'zh' | 'en';

/** The public address, as an officer reads duties there. */
export interface DutyApi {
  get<Schema extends z.ZodType>(path: string, shape: Schema): Promise<z.infer<Schema>>;
}

const patienceMs = 30_000;

/** Goes through the gateway with the token of an officer who does not exist. */
export function dutyApi(installation: Installation, officer: TokenFor, language: Language): DutyApi {
  const base = `${serviceUrl(installation, 'operations-centre')}/api/v1`;
  return {
    get: async (path, shape) => {
      const token = await developmentToken(installation, officer);
      const headers = { authorization: `Bearer ${token}`, 'accept-language': language };
      const response = await fetch(`${base}/${path}`, { headers, signal: AbortSignal.timeout(patienceMs) });
      return shape.parse(await bodyOf(response));
    },
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  if (response.ok) return body;
  const { code = 'no-answer', detail = '' } = body as { code?: string; detail?: string };
  throw new EngineError(`${code}: ${detail}`);
}
