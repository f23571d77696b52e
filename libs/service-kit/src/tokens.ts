/** What the doors are injected by. */
export const IN_COMMAND = Symbol.for('homeward.in-command');
export const IN_QUERY = Symbol.for('homeward.in-query');
export const IN_ORDER = Symbol.for('homeward.in-order');
export const IN_TRANSACTION = Symbol.for('homeward.in-transaction');
export const SERVICE_CONFIG = Symbol.for('homeward.service-config');
export const SERVICE_DEFINITION = Symbol.for('homeward.service-definition');
export const DATA_SOURCE = Symbol.for('homeward.data-source');
export const VERIFY_TOKEN = Symbol.for('homeward.verify-token');
export const AUTHORIZER = Symbol.for('homeward.authorizer');
export const LOG = Symbol.for('homeward.log');
