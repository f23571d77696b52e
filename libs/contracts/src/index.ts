export { actFields, command, purposeOfUse, type PurposeOfUse } from './act.js';
export {
  clueAccepted,
  clueClosed,
  clueDismissed,
  clueRegistered,
  clueSupplemented,
  clueTriaged,
  receiptIssued,
  type ClueAccepted,
  type ClueClosed,
  type ClueDismissed,
  type ClueRegistered,
  type ClueSupplemented,
  type ClueTriaged,
  type ReceiptIssued,
} from './clue-intake.facts.js';
export { decodeFact, encodeFact, UnreadableRecord, type FactRecord, type UnreadableReason } from './cloud-event.js';
export {
  ageBand,
  agencyType,
  calendarDay,
  channel,
  cluePurpose,
  code,
  country,
  id,
  instant,
  level,
  regionCode,
  reporterClass,
  riskFlag,
  role,
  sensitivity,
  serviceNames,
  severity,
  subjectKind,
  violationKind,
  type AgeBand,
  type AgencyType,
  type CluePurpose,
  type Level,
  type Role,
  type ServiceName,
  type Severity,
} from './codes.js';
export { collections, type Collection } from './collections.js';
export { DomainError, type DomainErrorKind, type FieldError, type RefusalDetails } from './domain-error.js';
export { factsOf, topicOf, type Fact, type FactContract, type FactOf } from './fact.js';
export {
  earliestKnown,
  exactly,
  isHistorical,
  occurred,
  occurredInput,
  resolveOccurred,
  type Occurred,
  type OccurredInput,
} from './occurred.js';
export { moveReply, pageOf, pageQuery, problem, type MoveReply, type Problem } from './reply.js';
export { line, passage } from './text.js';
export { addDays, instantOfLocal, localDay } from './zoned.js';
