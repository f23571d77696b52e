import { createRemoteJWKSet, customFetch, type FetchImplementation, type RemoteJWKSet } from 'jose';

const fetchMilliseconds = 3_000;
const coolDownMilliseconds = 30_000;
const freshMilliseconds = 600_000;
const restAfterFailureMilliseconds = 2_000;
const largestBytes = 65_536;

/** The identity provider's keys, from the configured address only, however many unknown keys a stranger names: fetches are few, short and small. */
export function keySet(url: string, now: () => Date): RemoteJWKSet {
  return createRemoteJWKSet(new URL(url), {
    timeoutDuration: fetchMilliseconds,
    cooldownDuration: coolDownMilliseconds,
    cacheMaxAge: freshMilliseconds,
    [customFetch]: restingAfterFailure(fetchSmall, now),
  });
}

/** The library rests after a success; an unreachable provider has to be left alone as well. */
function restingAfterFailure(fetchKeys: FetchImplementation, now: () => Date): FetchImplementation {
  let failedAt = -Infinity;
  return async (url, options) => {
    if (now().getTime() - failedAt < restAfterFailureMilliseconds) throw new Error('The key set could not be fetched just now.');
    try {
      return await fetchKeys(url, options);
    } catch (cause) {
      failedAt = now().getTime();
      throw new Error('The key set cannot be fetched.', { cause });
    }
  };
}

async function fetchSmall(url: string, options: Parameters<FetchImplementation>[1]): Promise<Response> {
  const response = await fetch(url, options);
  if (response.status !== 200 || !response.body) throw new Error(`The key set answers ${response.status}.`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > largestBytes) throw new Error('The key set is too large.');
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), { status: 200 });
}
