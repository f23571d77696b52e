import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ApiAnswer, ApiClient } from './api-client.js';
import type { NamedCall } from './stranger.js';

/** Ways into a matter by its id, in the hands of an officer whom a wall keeps away from it. */
export interface WalledOfficer {
  client: ApiClient;
  matterId: string;
  waysInto: (matterId: string) => readonly NamedCall[];
}

/** The ways whose answer tells a matter behind a wall from one that is not there; each finding is a sentence with both answers. */
export async function wallFindings({ client, matterId, waysInto }: WalledOfficer): Promise<string[]> {
  const findings: string[] = [];
  const unknown = new Map(waysInto(randomUUID()));
  for (const [name, call] of waysInto(matterId)) {
    const hidden = told(await call(client));
    const absent = told(await answerOf(unknown.get(name), client));
    const isHidden = hidden.status === 404 || isDeepStrictEqual(hidden.body['items'], []);
    if (!isHidden || !isDeepStrictEqual(hidden, absent))
      findings.push(`${name} answers ${JSON.stringify(hidden)}, and ${JSON.stringify(absent)} where there is no such matter.`);
  }
  return findings;
}

function answerOf(call: NamedCall[1] | undefined, client: ApiClient): Promise<ApiAnswer> {
  if (call === undefined) throw new Error('The same ways lead into every matter.');
  return call(client);
}

/** All that an answer says but what differs from call to call. */
const told = ({ status, body }: ApiAnswer): { status: number; body: Record<string, unknown> } => ({
  status,
  body: { ...body, instance: null, traceId: null },
});
