import { provinceAgency, type Role } from '@homeward/contracts';
import { EngineError, secretFrom } from '@homeward/engines';
import { places, type Installation } from './installation.js';
import { identitySecret, serviceUrl } from './service-environment.js';

/** Which officer of the fictional province a token is for. */
export interface TokenFor {
  agencySlug: string;
  role: Role;
  n?: 1 | 2;
}

interface Known {
  token: string;
  until: number;
}

const known = new Map<string, Known>();
const renewBeforeMs = 30_000;

/** A token of an officer who does not exist, from the sign-in of this installation; the same one until half a minute before it expires. */
export async function developmentToken(
  installation: Installation,
  wanted: TokenFor,
  now: () => number = Date.now,
): Promise<string> {
  const url = `${serviceUrl(installation, 'identity')}/sign-in/token`;
  const key = [url, wanted.agencySlug, wanted.role, wanted.n ?? 1].join(' ');
  const before = known.get(key);
  if (before && now() < before.until) return before.token;
  refuseUnknown(wanted);
  const asked = now();
  const { access_token: token, expires_in: seconds } = await ask(
    url,
    wanted,
    await secretFrom(places(installation).secret(identitySecret)),
  );
  known.set(key, { token, until: asked + seconds * 1_000 - renewBeforeMs });
  return token;
}

/** A wrong name is told with the names that would be right. */
export function refuseUnknown(wanted: TokenFor): void {
  const wrong = unknownIn(wanted);
  if (wrong) throw new EngineError(wrong.reason, { fix: wrong.fix });
}

/** What the fictional province does not have of an officer, and what it has instead; nothing for one there is. */
export function unknownIn({ agencySlug, role }: TokenFor): { reason: string; fix: string } | undefined {
  const agency = provinceAgency(agencySlug);
  if (!agency) return { reason: `there is no agency ${agencySlug}`, fix: 'name one such as unreal-county-a/public-security' };
  if (!agency.roles.includes(role)) return { reason: `${agencySlug} has no ${role}`, fix: `it has ${agency.roles.join(', ')}` };
  return undefined;
}

async function ask(
  url: string,
  { agencySlug, role, n = 1 }: TokenFor,
  secret: string,
): Promise<{ access_token: string; expires_in: number }> {
  const form = {
    grant_type: 'urn:homeward:grant:development',
    client_id: 'homeward-command',
    client_secret: secret,
    agency: agencySlug,
    role,
    officer: String(n),
  };
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(form), signal: AbortSignal.timeout(10_000) }).catch(
    (cause: unknown) => {
      throw new EngineError('the sign-in does not answer', { fix: './homeward up', cause });
    },
  );
  if (!answer.ok) throw new EngineError(`the sign-in refused (${answer.status})`, { fix: './homeward down, then up' });
  return (await answer.json()) as { access_token: string; expires_in: number };
}
