export { apiDescriptionFindings } from './api-description.js';
export { ApiClient, type ApiAnswer, type CallOptions } from './api-client.js';
export { bootService, nowhere, type BootedService, type BootOptions } from './booted-service.js';
export { required } from './required-environment.js';
export { tryRowWalls, type RowWalls } from './row-walls.js';
export { makeTestDatabase, type TestDatabase } from './test-database.js';
export { startTestIdentity, type TestIdentity, type TokenChange } from './test-identity.js';
export { UnrealRegistry, type UnrealOfficer } from './unreal-registry.js';
export { until } from './until.js';
