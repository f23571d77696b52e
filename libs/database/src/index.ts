export { accessOf, type Access, type InTransaction } from './access.js';
export { connectionsAwaited, secondsOffDatabase } from './connection-figures.js';
export { createDataSource, type DatabaseOptions } from './data-source.js';
export { openDataSource } from './open-data-source.js';
export { inTransactionOf } from './in-transaction.js';
export { isoInstant } from './iso-instant.js';
export { outageOf } from './outage.js';
export { migrate, pendingMigrations } from './migrate.js';
export { add, asSeen, replace, staleVersion, type Versioned } from './replace.js';
export {
  grantFindings,
  readGrantFacts,
  readTableFacts,
  rowSecurityFindings,
  type GrantFacts,
  type TableFacts,
} from './row-security.js';
