import * as z from 'zod';

/** What every process of Homeward is told by its surroundings. */
export const commonEnvironment = {
  NODE_ENV: z.enum(['development', 'test', 'production']),
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  KAFKA_BROKERS: z.string().min(1),
  TOPIC_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]*$/)
    .default(''),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1),
  DRAIN_WAIT_SECONDS: z.coerce.number().int().min(0).max(60).optional(),
  SHUTDOWN_LIMIT_SECONDS: z.coerce.number().int().min(1).max(120).default(25),
} as const;

/** The part of a configuration that every process has; durations carry their unit in the name. */
export interface CommonConfig {
  host: string;
  port: number;
  kafkaBrokers: string[];
  /** Stands before every topic and consumer group where several installations share one cluster. */
  topicPrefix: string;
  temporal: { address: string; namespace: string };
  /** How long a stopping process still answers after it turned unready. */
  drainWaitSeconds: number;
  shutdownLimitSeconds: number;
}

/** Balancers look every few seconds: until they have seen that a process turned unready, it still answers. */
const balancerSeconds = 5;

type Common = z.infer<z.ZodObject<typeof commonEnvironment>>;

/** The common part as the program uses it. */
export const commonConfig = (env: Common): CommonConfig => ({
  host: env.HOST,
  port: env.PORT,
  kafkaBrokers: env.KAFKA_BROKERS.split(','),
  topicPrefix: env.TOPIC_PREFIX,
  temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE },
  drainWaitSeconds: env.DRAIN_WAIT_SECONDS ?? (env.NODE_ENV === 'production' ? balancerSeconds : 0),
  shutdownLimitSeconds: env.SHUTDOWN_LIMIT_SECONDS,
});

/** Reads the environment once. A missing or wrong variable stops the process and names itself, never its value. */
export function readEnvironment<Read>(environment: z.ZodType<Read>, variables: NodeJS.ProcessEnv): Read {
  const read = environment.safeParse(variables);
  if (read.success) return read.data;
  const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Error(`The environment is not complete. ${wrong}`);
}
