import { lookup } from 'node:dns/promises';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { NoticeChannel, OutsideMessage } from './notice-channel.js';
import { isOutside, outsideUrl, type OutsideRules } from './outside-address.js';
import { webhookHeaders } from './webhook-signature.js';

/** How messages reach other systems. */
export interface WebhookSettings extends OutsideRules {
  secrets: readonly string[];
}

const limitMs = 5_000;

/** Posts codes to another system: a listed host, resolved once and connected to at that very address; a redirect is an answer like any other. */
export class WebhookChannel implements NoticeChannel {
  readonly name = 'webhook';

  constructor(private readonly settings: WebhookSettings) {}

  async send({ key, addresses, payload }: OutsideMessage): Promise<'accepted' | 'refused' | 'unreachable'> {
    const outcomes = [];
    for (const address of addresses) outcomes.push(await this.post(address, key, payload));
    if (outcomes.every((outcome) => outcome === 'accepted')) return 'accepted';
    return outcomes.includes('unreachable') ? 'unreachable' : 'refused';
  }

  private async post(address: string, key: string, payload: string): Promise<'accepted' | 'refused' | 'unreachable'> {
    const url = outsideUrl(address, this.settings);
    if (url === null) return 'refused';
    try {
      const { address: ip, family } = await lookup(url.hostname);
      if (!isOutside(ip, this.settings)) return 'refused';
      const headers = webhookHeaders({ id: key, body: payload, at: new Date() }, this.settings.secrets);
      return judged(await posted(url, { ip, family }, { headers, payload }));
    } catch {
      return 'unreachable';
    }
  }
}

/** What a refusal means: too many or not now comes again, any other no is final. */
function judged(status: number): 'accepted' | 'refused' | 'unreachable' {
  if (status >= 200 && status < 300) return 'accepted';
  if (status >= 500 || status === 408 || status === 425 || status === 429) return 'unreachable';
  return 'refused';
}

function posted(
  url: URL,
  at: { ip: string; family: number },
  { headers, payload }: { headers: Record<string, string>; payload: string },
): Promise<number> {
  const options: RequestOptions & { servername?: string } = {
    host: at.ip,
    family: at.family,
    port: url.port === '' ? 443 : Number(url.port),
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    agent: false,
    headers: {
      ...headers,
      host: url.host,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(payload)),
    },
    signal: AbortSignal.timeout(limitMs),
    ...(url.protocol === 'https:' && { servername: url.hostname }),
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(options, (response) => {
      // Its words are nobody's business here: the status alone counts.
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    request.on('error', reject);
    request.end(payload);
  });
}
