import * as z from 'zod';

const url = z.string().regex(/^https?:\/\//, 'an http address');
const seconds = z.coerce.number().int().min(1).max(120);

function jsonOf(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'a JSON object' });
    return z.NEVER;
  }
}

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']),
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  PG_URL: z.string().startsWith('postgres://'),
  PG_MIGRATOR_URL: z.string().startsWith('postgres://').optional(),
  PG_POOL_SIZE: z.coerce.number().int().min(2).max(50).default(8),
  KAFKA_BROKERS: z.string().min(1),
  TOPIC_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]*$/)
    .default(''),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1),
  OIDC_ISSUER: url,
  OIDC_JWKS_URL: url,
  OIDC_AUDIENCE: z.string().min(1),
  FIELD_KEY_FILE: z.string().min(1),
  AUDIT_KEY_FILE: z.string().min(1),
  SERVICES: z.string().default('{}').transform(jsonOf).pipe(z.record(z.string(), url)),
  DRAIN_WAIT_SECONDS: z.coerce.number().int().min(0).max(60).default(0),
  SHUTDOWN_LIMIT_SECONDS: seconds.default(25),
});

/** What a service is told by its surroundings. Secrets are paths of files, never values; durations carry their unit in the name. */
export interface ServiceConfig {
  mode: 'development' | 'test' | 'production';
  host: string;
  port: number;
  pgUrl: string;
  pgMigratorUrl: string | undefined;
  pgPoolSize: number;
  kafkaBrokers: string[];
  /** Stands before every topic and consumer group where several installations share one cluster. */
  topicPrefix: string;
  temporal: { address: string; namespace: string };
  oidc: { issuer: string; jwksUrl: string; audience: string };
  fieldKeyFile: string;
  auditKeyFile: string;
  /** Base URLs of the other services, by name; only the gateway needs them. */
  services: Record<string, string>;
  /** How long a stopping process still answers after it turned unready. */
  drainWaitSeconds: number;
  shutdownLimitSeconds: number;
}

/** Reads the environment once. A missing or wrong variable stops the process and names itself. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): ServiceConfig {
  const read = environment.safeParse(variables);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`The environment is not complete. ${wrong}`);
  }
  const env = read.data;
  return {
    mode: env.NODE_ENV,
    host: env.HOST,
    port: env.PORT,
    pgUrl: env.PG_URL,
    pgMigratorUrl: env.PG_MIGRATOR_URL,
    pgPoolSize: env.PG_POOL_SIZE,
    kafkaBrokers: env.KAFKA_BROKERS.split(','),
    topicPrefix: env.TOPIC_PREFIX,
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE },
    oidc: { issuer: env.OIDC_ISSUER, jwksUrl: env.OIDC_JWKS_URL, audience: env.OIDC_AUDIENCE },
    fieldKeyFile: env.FIELD_KEY_FILE,
    auditKeyFile: env.AUDIT_KEY_FILE,
    services: env.SERVICES,
    drainWaitSeconds: env.DRAIN_WAIT_SECONDS,
    shutdownLimitSeconds: env.SHUTDOWN_LIMIT_SECONDS,
  };
}

/** Refuses surroundings that would make the walls of a service worthless. */
export function refuseUnsafeEnvironment(variables: NodeJS.ProcessEnv = process.env): void {
  if (variables['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    throw new Error('NODE_TLS_REJECT_UNAUTHORIZED=0 would trust any server. Unset it.');
}
