import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findFreePorts } from '@homeward/engines';
import type { ServiceConfig } from '@homeward/service-kit';
import { until } from './until.js';

/** A program as it is shipped, in a process of its own that a test may kill. */
export class ServiceProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** When it first said that it was ready. */
    readonly readyAt: Date,
  ) {}

  /** Starts the bundle of an application in the surroundings of a booted service and waits until it is ready. */
  static async start(
    application: string,
    config: ServiceConfig,
    surroundings: Record<string, string> = {},
  ): Promise<ServiceProcess> {
    const port = await findFreePorts(1);
    const program = join(import.meta.dirname, '../../../apps', application, 'dist/main.mjs');
    const env = { ...process.env, ...environmentOf(config), SERVICE_NAME: application, PORT: String(port), ...surroundings };
    const child = spawn(process.execPath, [program], {
      env,
      stdio: ['ignore', process.env['SPEC_LOG_LEVEL'] === undefined ? 'ignore' : 'inherit', 'ignore'],
    });
    const isReady = async (): Promise<boolean> => {
      if (child.exitCode !== null) throw new Error(`${application} ended with code ${child.exitCode}.`);
      return fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    };
    try {
      await until(`${application} is ready`, isReady);
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
    return new ServiceProcess(child, new Date());
  }

  /** Ends it without a word, as a power cut does. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}

/** The surroundings of a service in words, as a process is told them. */
const environmentOf = (config: ServiceConfig): Record<string, string> => ({
  NODE_ENV: config.mode,
  LOG_LEVEL: process.env['SPEC_LOG_LEVEL'] ?? 'silent',
  PG_URL: config.pgUrl,
  PG_POOL_SIZE: String(config.pgPoolSize),
  KAFKA_BROKERS: config.kafkaBrokers.join(','),
  TOPIC_PREFIX: config.topicPrefix,
  TEMPORAL_ADDRESS: config.temporal.address,
  TEMPORAL_NAMESPACE: config.temporal.namespace,
  OIDC_ISSUER: config.oidc.issuer,
  OIDC_JWKS_URL: config.oidc.jwksUrl,
  OIDC_AUDIENCE: config.oidc.audience,
  FIELD_KEY_FILE: config.fieldKeyFile,
  AUDIT_KEY_FILE: config.auditKeyFile,
  SERVICES: JSON.stringify(config.services),
});
