export { Audit } from './audit/audit.js';
export type { AuditEntry } from './audit/audit-entry.js';
export { securityMigrations, securityTablesWithoutAgencyData } from './migrations/security-migrations.js';
export { Denied } from './permits/denied.js';
export { Permits, type FunctionCaller, type PermitRow, type PermitsOptions } from './permits/permits.js';
export type {
  Action,
  AttributeValue,
  Authorizer,
  Decision,
  DecisionContext,
  DecisionRequest,
  Principal,
  ResourceRef,
} from './policy/authorizer.js';
export { cedarAuthorizer, type CedarAuthorizer } from './policy/cedar-authorizer.js';
export type { PolicyTexts } from './policy/policy-text.js';
export { rightsProjection, type RightsProjection } from './rights/apply-rights.js';
export { actsAsService, isServiceActor, serviceActor, servicePurposes, type ServicePurpose } from './rights/service-principal.js';
