import { createHmac } from 'node:crypto';

const prefix = 'whsec_';

/** Signs a message the way of Standard Webhooks: over its id, its second and its body, once for each secret, so that secrets can be changed while messages flow. */
export function webhookHeaders(
  { id, body, at }: { id: string; body: string; at: Date },
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => `v1,${signed(`${id}.${timestamp}.${body}`, secret)}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
    'idempotency-key': id,
  };
}

const signed = (content: string, secret: string): string =>
  createHmac('sha256', Buffer.from(secret.startsWith(prefix) ? secret.slice(prefix.length) : secret, 'base64'))
    .update(content)
    .digest('base64');
