import * as z from 'zod';
import { commonConfig, commonEnvironment, readEnvironment, type CommonConfig } from './environment.js';

const url = z.string().regex(/^https?:\/\//, 'an http address');

function jsonOf(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'a JSON object' });
    return z.NEVER;
  }
}

const environment = z.object({
  ...commonEnvironment,
  PG_URL: z.string().startsWith('postgres://'),
  PG_MIGRATOR_URL: z.string().startsWith('postgres://').optional(),
  PG_POOL_SIZE: z.coerce.number().int().min(2).max(50).default(8),
  OIDC_ISSUER: url,
  OIDC_JWKS_URL: url,
  OIDC_AUDIENCE: z.string().min(1),
  FIELD_KEY_FILE: z.string().min(1),
  AUDIT_KEY_FILE: z.string().min(1),
  SERVICES: z.string().default('{}').transform(jsonOf).pipe(z.record(z.string(), url)),
});

/** What a service is told by its surroundings. Secrets are paths of files, never values. */
export interface ServiceConfig extends CommonConfig {
  mode: 'development' | 'test' | 'production';
  pgUrl: string;
  pgMigratorUrl: string | undefined;
  pgPoolSize: number;
  oidc: { issuer: string; jwksUrl: string; audience: string };
  fieldKeyFile: string;
  auditKeyFile: string;
  /** Base URLs of the other services, by name; only the gateway needs them. */
  services: Record<string, string>;
}

/** Reads the environment of a service. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): ServiceConfig {
  const env = readEnvironment(environment, variables);
  return {
    ...commonConfig(env),
    mode: env.NODE_ENV,
    pgUrl: env.PG_URL,
    pgMigratorUrl: env.PG_MIGRATOR_URL,
    pgPoolSize: env.PG_POOL_SIZE,
    oidc: { issuer: env.OIDC_ISSUER, jwksUrl: env.OIDC_JWKS_URL, audience: env.OIDC_AUDIENCE },
    fieldKeyFile: env.FIELD_KEY_FILE,
    auditKeyFile: env.AUDIT_KEY_FILE,
    services: env.SERVICES,
  };
}

/** Refuses surroundings that would make the walls of a service worthless. */
export function refuseUnsafeEnvironment(variables: NodeJS.ProcessEnv = process.env): void {
  if (variables['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    throw new Error('NODE_TLS_REJECT_UNAUTHORIZED=0 would trust any server. Unset it.');
}
