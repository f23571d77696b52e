import { DataSource, type EntitySchema, type MixedList } from 'typeorm';

export interface DatabaseOptions {
  url: string;
  schema: string;
  /** Shown in pg_stat_activity: service and instance. */
  applicationName: string;
  entities: MixedList<(new () => object) | EntitySchema>;
  migrations: (new () => object)[];
  poolSize: number;
  onPoolError?: (error: Error) => void;
}

/** The one maker of data sources: no synchronising, bounded waits, UTC, and an idle client's failure never ends the process. */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema: options.schema,
    entities: options.entities as never,
    migrations: options.migrations as never,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: options.poolSize,
    applicationName: options.applicationName,
    connectTimeoutMS: 5_000,
    poolErrorHandler: (error: unknown) => options.onPoolError?.(error instanceof Error ? error : new Error(String(error))),
    extra: {
      statement_timeout: 10_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 15_000,
      keepAlive: true,
      // Row security makes plans long: compiling one takes seconds where running it takes milliseconds.
      options: '-c timezone=UTC -c jit=off',
    },
  });
}
