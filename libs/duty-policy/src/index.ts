export { agenciesNamedBy, type AgencyView, type Json, type LedgerFact } from './fact.js';
export { touches } from './acts.js';
export { advance, type AdvanceInput } from './advance.js';
export { type AgencyLookup } from './applicable.js';
export {
  applied,
  type Duty,
  type DutyDraft,
  type DutyFields,
  type DutyInputs,
  type DutyState,
  type Effect,
  type FiredRung,
  type Running,
  type SkipReason,
  type Step,
  type StepState,
} from './duty.js';
export { type Late } from './lateness.js';
export { open, type OpenContext } from './open.js';
export { openNext, type NextContext } from './open-next.js';
export { type Act, type DutyKind, type Pack, type PackRow, type PackRung } from './pack.js';
export { dutyTypesEndedBy, loadPolicy, rowOf, type Policy, type PolicyRow } from './policy.js';
export { shippedCalendars, shippedPacks } from './shipped.js';
export { type Span, type Unit } from './span.js';
export { explain } from './explain.js';
export { type Citation, type ExplainedDays, type Explanation, type Language } from './explanation.js';
export { outcomeOf, type ComparedActs, type Outcome, type PublishedLimit } from './outcome.js';
export { type WorkingCalendar } from './working-calendar.js';
export { lint, shippedFactRegister } from './lint/lint.js';
export { pointerOf, type Finding, type LintRule, type Path, type Severity } from './lint/finding.js';
export { type FactRegister, type LintContext, type RowStatistics } from './lint/world.js';
