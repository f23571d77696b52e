import { join } from 'node:path';
import * as z from 'zod';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  KAFKA_BROKERS: z.string().min(1),
  TOPIC_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]*$/)
    .default(''),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1),
  DRAIN_WAIT_SECONDS: z.coerce.number().int().min(0).max(60).default(0),
  SHUTDOWN_LIMIT_SECONDS: z.coerce.number().int().min(1).max(120).default(25),
});

/** What the orchestrator is told by its surroundings; it has no database and no secret. */
export interface OrchestratorConfig {
  host: string;
  port: number;
  kafkaBrokers: string[];
  /** Stands before every topic and consumer group where several installations share one cluster. */
  topicPrefix: string;
  temporal: { address: string; namespace: string };
  drainWaitSeconds: number;
  shutdownLimitSeconds: number;
}

/** Reads the environment once. A missing or wrong variable stops the process and names itself. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): OrchestratorConfig {
  const read = environment.safeParse(variables);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`The environment is not complete. ${wrong}`);
  }
  const env = read.data;
  return {
    host: env.HOST,
    port: env.PORT,
    kafkaBrokers: env.KAFKA_BROKERS.split(','),
    topicPrefix: env.TOPIC_PREFIX,
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE },
    drainWaitSeconds: env.DRAIN_WAIT_SECONDS,
    shutdownLimitSeconds: env.SHUTDOWN_LIMIT_SECONDS,
  };
}

/** The workflows as the build packs them, beside the program. */
export const packedWorkflows = join(import.meta.dirname, 'workflows.js');
