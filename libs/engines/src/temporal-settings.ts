import { join } from 'node:path';
import type { EngineContext } from './engine-context.js';

/** Every port of one Temporal server and its web console. */
export interface TemporalPorts {
  frontend: number;
  history: number;
  matching: number;
  worker: number;
  frontendMembership: number;
  historyMembership: number;
  matchingMembership: number;
  workerMembership: number;
  http: number;
  metrics: number;
  ui: number;
}

/** The role and the server that hold Temporal's two databases. */
export interface TemporalDatabase {
  port: number;
  user: string;
  password: string;
}

/** One Temporal server of our own: its folder, its ports, its databases, its namespace. */
export interface TemporalOptions {
  folder: string;
  ports: TemporalPorts;
  database: TemporalDatabase;
  namespace: string;
  /** Search attributes of the namespace with their types. */
  searchAttributes: Readonly<Record<string, string>>;
  portFix?: string;
}

/** How many shards a new database gets. Fixed for its life. */
const shards = 8;

/** Temporal's two databases. */
export const temporalDatabases = ['temporal', 'temporal_visibility'] as const;

/** What the schema tool must know about a database. */
export const schemaEnvironment = ({ port, user, password }: TemporalDatabase, name: string): NodeJS.ProcessEnv => ({
  SQL_PLUGIN: 'postgres12_pgx',
  SQL_HOST: '127.0.0.1',
  SQL_PORT: String(port),
  SQL_USER: user,
  SQL_PASSWORD: password,
  SQL_DATABASE: name,
});

/** The whole configuration of the server: everything on loopback, pools of 10 + 4 for each of its four services. */
export function serverEnvironment(context: EngineContext, { ports, database }: TemporalOptions): NodeJS.ProcessEnv {
  const portSettings: Record<string, number> = {
    FRONTEND_GRPC_PORT: ports.frontend,
    HISTORY_GRPC_PORT: ports.history,
    MATCHING_GRPC_PORT: ports.matching,
    WORKER_GRPC_PORT: ports.worker,
    FRONTEND_MEMBERSHIP_PORT: ports.frontendMembership,
    HISTORY_MEMBERSHIP_PORT: ports.historyMembership,
    MATCHING_MEMBERSHIP_PORT: ports.matchingMembership,
    WORKER_MEMBERSHIP_PORT: ports.workerMembership,
    FRONTEND_HTTP_PORT: ports.http,
  };
  return {
    ...Object.fromEntries(Object.entries(portSettings).map(([name, port]) => [name, String(port)])),
    DB: 'postgres12_pgx',
    POSTGRES_SEEDS: '127.0.0.1',
    DB_PORT: String(database.port),
    POSTGRES_USER: database.user,
    POSTGRES_PWD: database.password,
    DBNAME: temporalDatabases[0],
    VISIBILITY_DBNAME: temporalDatabases[1],
    SQL_MAX_CONNS: '10',
    SQL_MAX_IDLE_CONNS: '10',
    SQL_VIS_MAX_CONNS: '4',
    SQL_VIS_MAX_IDLE_CONNS: '4',
    NUM_HISTORY_SHARDS: String(shards),
    BIND_ON_IP: '127.0.0.1',
    TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
    TEMPORAL_ALLOW_NO_AUTH: 'true',
    PROMETHEUS_ENDPOINT: `127.0.0.1:${ports.metrics}`,
    LOG_LEVEL: 'error',
    DYNAMIC_CONFIG_FILE_PATH: join(context.checkout, 'infra/temporal/dynamicconfig.yaml'),
  };
}

/** The configuration of the web console: on loopback, and calling nobody outside. */
export const consoleSettings = ({ ports, namespace }: TemporalOptions) => ({
  temporalGrpcAddress: `127.0.0.1:${ports.frontend}`,
  host: '127.0.0.1',
  port: ports.ui,
  enableUi: true,
  defaultNamespace: namespace,
  disableNewsFetch: true,
  hideLogs: true,
  cors: { cookieInsecure: true, allowOrigins: [`http://127.0.0.1:${ports.ui}`, `http://localhost:${ports.ui}`] },
});
