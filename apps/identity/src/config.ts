import * as z from 'zod';

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']),
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().min(1),
  IDENTITY_SECRET_FILE: z.string().min(1),
  SHUTDOWN_LIMIT_SECONDS: z.coerce.number().int().min(1).max(120).default(25),
});

/** What the development sign-in is told by its surroundings. */
export interface IdentityConfig {
  port: number;
  host: string;
  issuer: string;
  audience: string;
  /** Holds the secret that signs tokens and lets the command line act as any officer of the fictional province. */
  secretFile: string;
  shutdownLimitSeconds: number;
}

/** Reads the environment once. In production there is no such sign-in: agencies bring their own identity provider. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): IdentityConfig {
  const read = environment.safeParse(variables);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`The environment is not complete. ${wrong}`);
  }
  const env = read.data;
  if (env.NODE_ENV === 'production') throw new Error('The sign-in of the fictional province does not run in production.');
  return {
    port: env.PORT,
    host: env.HOST,
    issuer: env.OIDC_ISSUER,
    audience: env.OIDC_AUDIENCE,
    secretFile: env.IDENTITY_SECRET_FILE,
    shutdownLimitSeconds: env.SHUTDOWN_LIMIT_SECONDS,
  };
}
