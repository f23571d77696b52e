import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { BrakeCaps } from './duties/brake-caps.js';
import type { NoticeSettings } from './notices/notice-channels.js';

/** Whether this process rings; a test of one hand stops the other. */
export function isRinging(variables: NodeJS.ProcessEnv = process.env): boolean {
  return z.enum(['on', 'off']).default('on').parse(variables['RINGER']) === 'on';
}

const cap = (usual: number) => z.coerce.number().int().min(1).default(usual);
const brake = z.object({ DUTY_CAP_HOLDER: cap(60), DUTY_CAP_UNIT: cap(400) });

/** How many automatic default duties an officer and an agency may have open before new ones are kept back. */
export function brakeCaps(variables: NodeJS.ProcessEnv = process.env): BrakeCaps {
  const { DUTY_CAP_HOLDER: holder, DUTY_CAP_UNIT: unit } = brake.parse(variables);
  return { holder, unit };
}

const notices = z.object({
  NODE_ENV: z.string().default('production'),
  DESK_URL: z
    .string()
    .regex(/^https?:\/\/[^/?#]+$/, 'an address without a path')
    .optional(),
  SMTP_HOST: z.string().min(1).optional(),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  SMTP_TLS: z.enum(['implicit', 'starttls', 'none']).default('starttls'),
  SMTP_FROM: z.email().optional(),
  SMTP_USER: z.string().min(1).optional(),
  SMTP_PASSWORD_FILE: z.string().min(1).optional(),
  WEBHOOK_HOSTS: z.string().default(''),
  WEBHOOK_SECRETS_FILE: z.string().min(1).optional(),
});

/** The ways by which notices leave. A way that is half described stops the process and names what is missing. */
export function noticeSettings(variables: NodeJS.ProcessEnv = process.env): NoticeSettings {
  const env = notices.parse(variables);
  return { mail: mailOf(env), webhook: webhookOf(env), deskUrl: env.DESK_URL ?? '' };
}

type Variables = z.infer<typeof notices>;

function mailOf({ SMTP_HOST: host, SMTP_PORT: port, SMTP_TLS: tls, SMTP_FROM: from, ...env }: Variables): NoticeSettings['mail'] {
  if (host === undefined) return null;
  if (from === undefined) throw new Error('SMTP_FROM is missing: every mail names its sender.');
  if (tls === 'none' && !['127.0.0.1', 'localhost', '::1'].includes(host))
    throw new Error('SMTP_TLS=none is for a mail server on this machine alone.');
  const password = env.SMTP_PASSWORD_FILE === undefined ? undefined : readFileSync(env.SMTP_PASSWORD_FILE, 'utf8').trim();
  return { host, port, tls, from, user: env.SMTP_USER, password };
}

function webhookOf({ WEBHOOK_HOSTS: listed, WEBHOOK_SECRETS_FILE: file, NODE_ENV: mode }: Variables): NoticeSettings['webhook'] {
  const hosts = new Set(listed.split(',').filter((host) => host !== ''));
  if (hosts.size === 0) return null;
  if (file === undefined) throw new Error('WEBHOOK_SECRETS_FILE is missing: a message to another system is signed.');
  const secrets = readFileSync(file, 'utf8')
    .split(/\s+/)
    .filter((secret) => secret !== '');
  if (secrets.length === 0) throw new Error('WEBHOOK_SECRETS_FILE holds no secret.');
  return { hosts, secrets, allowsLoopback: mode === 'test' };
}
