export { commonConfig, commonEnvironment, readEnvironment, type CommonConfig } from './environment.js';
export { actOf, isHistory, type Act } from './acts/act.js';
export { addDetails, openDetails, sealDetails } from './acts/details.js';
export { EndsByDate, type EndingByDate, type Overdue } from './acts/ends-by-date.js';
export { requireNamedPurpose } from './acts/named-purpose.js';
export { oneAtATime } from './acts/one-at-a-time.js';
export { PersonActs, type Beginning } from './acts/person-acts.js';
export { PersonReadings, type WantedRows } from './acts/person-readings.js';
export type { Decider, PersonRow, Rows } from './acts/person-row.js';
export { shownBy } from './acts/shown.js';
export { readConfig, type ServiceConfig } from './config.js';
export { schemaOf, type Get, type Part, type ServiceDefinition } from './definition.js';
export type { InCommand } from './doors/in-command.js';
export type { InOrder, Order } from './doors/in-order.js';
export type { InQuery } from './doors/in-query.js';
export { GuardedPeriodsConsumer } from './guards/guarded-periods.consumer.js';
export { guarded, type GuardedFact } from './guards/period-guard.js';
export {
  laterThan,
  type ActOnRow,
  type DutiesInTime,
  type LateAct,
  type LaterDuty,
  type MissedDuty,
} from './late-recordings/due-periods.js';
export { HeardTerms } from './late-recordings/heard-terms.js';
export { countingAsOne } from './late-recordings/merged-matters.js';
export { LateRecordings } from './late-recordings/late-recordings.js';
export { Action, Answers, OpenToAll } from './http/action.decorator.js';
export { Answered } from './http/answered.js';
export { answerHeaders } from './http/answer-headers.js';
export { answerUnreadable, answerUnroutable } from './http/unreadable-request.js';
export { Replies } from './http/replies.js';
export { Caller, IfMatch, RowId, type Command, type Seen } from './http/request.js';
export { traceIdOf, traceparentOf } from './http/trace.js';
export { dueCursorOf, duePage } from './lists/due-page.js';
export { cursorOf, keysetPage, placeOf } from './lists/keyset.js';
export { doorTablesWithoutAgencyData, migrationsOf } from './migrations.js';
export { Agencies, type Agency } from './rights/agencies.js';
export { MatterGate, matterNotFound } from './rights/matter-gate.js';
export { Persons, type KnownPerson } from './rights/persons.js';
export { everyMinute } from './running/every-minute.js';
export { createLogger, type LogFields } from './running/logs.js';
export { Metrics } from './running/metrics.js';
export { noAgency, ownAccess } from './running/own-access.js';
export { Readiness } from './running/readiness.js';
export { runService, type ServiceCommand } from './running/run-service.js';
export type { Foundation } from './running/service.module.js';
export { openSecrets, type Secrets } from './running/secrets.js';
export { startService, type RunningService } from './running/start-service.js';
export { TemporalWorker } from './running/temporal-worker.js';
export { DATA_SOURCE, IN_COMMAND, IN_ORDER, IN_QUERY, IN_TRANSACTION, LOG, SERVICE_CONFIG, SERVICE_DEFINITION } from './tokens.js';
