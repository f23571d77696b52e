import type { ServiceName } from '@homeward/contracts';
import { pendingMigrations, type InTransaction } from '@homeward/database';
import { Audit, Permits, type VerifyToken } from '@homeward/security';
import { Reflector, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { AnswerInterceptor } from '../http/answer.interceptor.js';
import { AuthGuard } from '../http/auth.guard.js';
import { httpLimits, prepareHttp } from '../http/http-adapter.js';
import type { KnownPaths } from '../http/known-paths.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { QueryInterceptor } from '../http/query.interceptor.js';
import { answerUnreadable, answerUnroutable } from '../http/unreadable-request.js';
import { ValidationPipe } from '../http/validation.js';
import { DATA_SOURCE, IN_TRANSACTION, VERIFY_TOKEN } from '../tokens.js';
import { nestLogger } from './logs.js';
import { serveApiDescription } from './api-description.js';
import { getFrom, makeParts, type Parts } from './parts.js';
import { addOwnChecks } from './own-checks.js';
import { tellOwnFigures } from './own-figures.js';
import { Readiness } from './readiness.js';
import { ServiceModule, type Foundation } from './service.module.js';

/** A service that answers. */
export interface RunningService {
  name: ServiceName;
  url: string;
  facts: Parts['facts'];
  app: NestFastifyApplication;
  /** Turns unready, finishes what is in work, and ends. */
  stop: () => Promise<void>;
}

const apiPrefix = 'api/v1';

/** Starts a service: the database must be reachable and at head, then the door opens, then facts and orders are taken; Kafka and Temporal may be absent, they are waited for in the background. */
export async function startService(foundation: Foundation): Promise<RunningService> {
  const { definition, config, log } = foundation;
  const adapter = new FastifyAdapter({
    ...httpLimits,
    forceCloseConnections: true,
    clientErrorHandler: answerUnreadable(definition.name),
    frameworkErrors: answerUnroutable(definition.name),
  });
  const app = await NestFactory.create<NestFastifyApplication>(ServiceModule.of(foundation), adapter, {
    logger: nestLogger(log),
    bodyParser: false,
    abortOnError: false,
  });
  const dataSource = app.get<DataSource>(DATA_SOURCE);
  let started: Parts | undefined;
  try {
    protect(app, { service: definition.name, paths: prepareHttp(app, log), log });
    app.setGlobalPrefix(apiPrefix, { exclude: ['livez', 'readyz', 'metrics', 'openapi.json'] });
    serveApiDescription(app, definition.name);
    await definition.routes?.({
      fastify: app.getHttpAdapter().getInstance() as unknown as FastifyInstance,
      config,
      get: getFrom(app),
    });
    await refuseUnlessAtHead(dataSource);
    addOwnChecks(app);
    tellOwnFigures(app, definition);
    const parts = makeParts(app, foundation);
    await app.listen(config.port, config.host);
    started = parts;
    await parts.start();
    const { port } = app.getHttpServer().address() as AddressInfo;
    log.info({ port }, 'ready');
    return {
      name: definition.name,
      url: `http://${config.host}:${port}`,
      facts: parts.facts,
      app,
      stop: () => stop(app, parts, config.drainWaitSeconds),
    };
  } catch (error) {
    await started?.stop();
    await app.close();
    await dataSource.destroy();
    throw error;
  }
}

function protect(app: NestFastifyApplication, { service, paths, log }: { service: string; paths: KnownPaths; log: Logger }): void {
  const reflector = app.get(Reflector);
  const audit = app.get(Audit);
  const inTransaction = app.get<InTransaction>(IN_TRANSACTION);
  app.useGlobalGuards(
    new AuthGuard(reflector, app.get<VerifyToken>(VERIFY_TOKEN), app.get(Permits), app.get<DataSource>(DATA_SOURCE)),
  );
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalInterceptors(new AnswerInterceptor(reflector), new QueryInterceptor());
  app.useGlobalFilters(new ProblemFilter(service, audit, inTransaction, paths, log));
}

/** A service on an older schema would write rows that its own next version cannot read. */
async function refuseUnlessAtHead(dataSource: DataSource): Promise<void> {
  const pending = await pendingMigrations(dataSource);
  if (pending.length > 0) throw new Error(`The database is not at head: ${pending.join(', ')} must run first (migrate).`);
  const [role] = await dataSource.query<{ owns: boolean; bypasses: boolean }[]>(
    `SELECT current_user LIKE '%_migrator' AS owns, rolbypassrls OR rolsuper AS bypasses FROM pg_roles WHERE rolname = current_user`,
  );
  if (role?.owns || role?.bypasses)
    throw new Error('A service runs as a role that uses rows, never as their owner or above row security.');
}

async function stop(app: NestFastifyApplication, parts: Parts, drainWaitSeconds: number): Promise<void> {
  app.get(Readiness).beginStop();
  await new Promise((resolve) => setTimeout(resolve, drainWaitSeconds * 1_000));
  const dataSource = app.get<DataSource>(DATA_SOURCE);
  try {
    await parts.stop();
  } finally {
    await app.close();
    await dataSource.destroy();
  }
}
