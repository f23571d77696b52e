export { Audit } from './audit/audit.js';
export type { AuditEntry } from './audit/audit-entry.js';
export { AuditSealer, type AuditSealerOptions } from './audit/audit-sealer.js';
export { createHeadKey, headSigner, isSigned, type ChainHead, type HeadSigner, type SignedHead } from './audit/chain-head.js';
export { readChain, readHeads, secondsWithoutHead } from './audit/chain-rows.js';
export type { ChainEntry, SealedEntry } from './audit/chain.js';
export { verifyChain, type ChainFinding } from './audit/verify-chain.js';
export { FieldCipher, SealBroken, type FieldPlace } from './encryption/field-cipher.js';
export { createKeyFile, fileKms } from './encryption/file-kms.js';
export { createKeyRing, openKeyRing, type KeyRing } from './encryption/key-ring.js';
export type { Kms } from './encryption/kms.js';
export { closingMigrations, securityMigrations, securityTablesWithoutAgencyData } from './migrations/security-migrations.js';
export { Denied } from './permits/denied.js';
export {
  isAsPublished,
  Permits,
  type BeginningRefusals,
  type OpenRefusals,
  type FunctionCaller,
  type PermitRow,
  type PermitsOptions,
} from './permits/permits.js';
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
export { tokenVerifier, type Caller, type TokenVerifierOptions, type VerifyToken } from './tokens/token-verifier.js';
export { Unauthenticated } from './tokens/unauthenticated.js';
