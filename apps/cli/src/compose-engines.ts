import { accepts, EngineError, run, secretFrom } from '@homeward/engines';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { namespace, type EngineName, type MakeEngineSet } from './engine-set.js';
import { places, type Installation } from './installation.js';
import type { StepTools } from './steps.js';

/** The engines as containers from official images, on the same ports of loopback. */
export const composeEngines: MakeEngineSet = (installation) => ({
  running: async () => {
    const open: [EngineName, undefined][] = [];
    for (const [name, port] of enginePortsOf(installation)) if (await accepts(port)) open.push([name, undefined]);
    return new Map(open);
  },
  start: (steps) => {
    const engines = steps.run('Engines in containers', (tools) => startContainers(installation, tools));
    return { postgres: engines, kafka: engines, temporal: engines, all: [engines] };
  },
  stops: [
    {
      step: 'Engines in containers',
      stop: async () => {
        await compose(installation, ['down']);
        return true;
      },
    },
  ],
  server: async () => {
    const exec = composeArguments(installation, ['exec', '-T', 'postgres', 'psql']);
    return { psql: ['docker', ...exec], password: await secretFrom(places(installation).secret('postgres-superuser')) };
  },
  purge: () => compose(installation, ['down', '--volumes']).then(() => undefined),
});

const enginePortsOf = ({ ports: { engines } }: Installation): [EngineName, number][] => [
  ['postgres', engines.postgres],
  ['kafka', engines.kafka],
  ['temporal', engines.temporal.frontend],
  ['temporal-ui', engines.temporal.ui],
];

/** Waited for by name: the one-time jobs between them have ended by then, which some versions of compose take for a failure. */
const longRunning = ['postgres', 'kafka', 'temporal', 'temporal-ui'];

async function startContainers(installation: Installation, { note, signal }: StepTools): Promise<string> {
  note('docker compose up, images are fetched the first time');
  await compose(installation, ['up', '--detach', '--wait', ...longRunning], signal);
  return `PostgreSQL, Kafka and Temporal ready on 127.0.0.1:${enginePortsOf(installation)
    .map(([, port]) => port)
    .join(', ')}`;
}

/** Two checkouts have two sets of containers and volumes. */
const composeArguments = ({ checkout }: Installation, args: readonly string[]): string[] => {
  const project = `homeward-${createHash('sha256').update(checkout).digest('hex').slice(0, 8)}`;
  return ['compose', '--project-name', project, '--file', join(checkout, 'docker-compose.yml'), ...args];
};

async function compose(installation: Installation, args: readonly string[], signal?: AbortSignal): Promise<string> {
  const { secret } = places(installation);
  const { engines } = installation.ports;
  const env = {
    ...process.env,
    HOMEWARD_PORT_POSTGRES: String(engines.postgres),
    HOMEWARD_PORT_KAFKA: String(engines.kafka),
    HOMEWARD_PORT_TEMPORAL: String(engines.temporal.frontend),
    HOMEWARD_PORT_TEMPORAL_UI: String(engines.temporal.ui),
    HOMEWARD_POSTGRES_PASSWORD: await secretFrom(secret('postgres-superuser')),
    HOMEWARD_TEMPORAL_PASSWORD: await secretFrom(secret('temporal-database')),
    HOMEWARD_TEMPORAL_NAMESPACE: namespace,
  };
  const fix = 'install Docker with its compose plugin and start it, or ./homeward up without --engines compose';
  if (!hasDocker()) throw new EngineError('docker is not on the path', { fix });
  return run('docker', composeArguments(installation, args), { env, cwd: installation.checkout, signal, fix });
}

const hasDocker = (): boolean => (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, 'docker')));
