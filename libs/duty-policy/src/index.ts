export { agenciesNamedBy, type AgencyView, type Json, type LedgerFact } from './fact.js';
export { touches } from './acts.js';
export { isDealing, otherSideFound } from './counterpart.js';
export { approverRoles } from './extend.js';
export { correctionApprover, proposedStart } from './correct-start.js';
export { isAboutWhoAsks } from './refusals.js';
export { brakeCaps, isHeldByBrake, isUnderBrake, keptDraft, releaseOrder, type OpenCounts } from './brake.js';
export { type Command, type Officer, type Sides } from './commands.js';
export { consolidate, mayConsolidate, type Consolidation } from './merge.js';
export { type Acknowledgement, type DutyExtension, type DutyInputs, type DutyPause, type DutyRestart } from './duty-inputs.js';
export { isAddressed, isReached, rolesAt, targetOf, type Target } from './targets.js';
export { isLawRow } from './law-row.js';
export { conformance, type Conformance, type RowRun } from './conformance.js';
export { guardedUntil } from './guards.js';
export { isRecordedLate, needsSecondPerson } from './late-recording.js';
export { groupedNotices, type NoticeLine } from './notice-groups.js';
export { recipientsOf, type Addressing, type Recipients } from './recipients.js';
export { advance, type AdvanceInput } from './advance.js';
export { type AgencyLookup } from './applicable.js';
export {
  applied,
  type Duty,
  type DutyDraft,
  type DutyFields,
  type CancelReason,
  type DutyFact,
  type DutyState,
  type Effect,
  type FiredRung,
  type MoveReason,
  type PolicyChange,
  type Running,
  type SkipReason,
  type Step,
  type StepState,
  stillMove,
} from './duty.js';
export { type Late } from './lateness.js';
export { open, type OpenContext } from './open.js';
export { openNext, type NextContext } from './open-next.js';
export { packSchema, type Act, type DutyKind, type Pack, type PackRow, type PackRung } from './pack.js';
export {
  dutyTypesEndedBy,
  dutyTypesTouchedBy,
  factsBearingOn,
  knownRowOf,
  loadPolicy,
  rowOf,
  type Policy,
  type PolicyRow,
} from './policy.js';
export { shippedCalendars, shippedPacks } from './shipped.js';
export { type Span, type Unit } from './span.js';
export { resumedAt, soonFrom, workingDaysLeft } from './time-left.js';
export { explain } from './explain.js';
export { isUnfounded, typesFollowing } from './follow.js';
export {
  type Citation,
  type ExplainedDays,
  type ExplainedExtension,
  type ExplainedPause,
  type Explanation,
  type Language,
} from './explanation.js';
export { outcomeOf, type ComparedActs, type Outcome, type PublishedLimit } from './outcome.js';
export { type WorkingCalendar } from './working-calendar.js';
export { isSeldomMet } from './lint/l24-practice.js';
export { lint, shippedFactRegister } from './lint/lint.js';
export { pointerOf, type Finding, type LintRule, type Path, type Severity } from './lint/finding.js';
export { type FactRegister, type LintContext, type RowStatistics } from './lint/world.js';
export { checkVectors, type FormatError, type VectorDifference, type VectorReport } from './vectors/check-vectors.js';
export { diffPacks, type PackChange } from './preview/diff-packs.js';
export { applyOverride, overrideSchema, type Overridden, type Override } from './agreements/apply-override.js';
export { lintOverrides } from './agreements/lint-overrides.js';
export { policyOfPair, type Agreement, type Pair } from './agreements/pair-policy.js';
export { calendarFindings, type CalendarFinding } from './calendars/calendar-findings.js';
export { calendarWarnings, type CalendarWarning } from './calendars/calendar-warnings.js';
export { calendarFileSchema, type CalendarFile } from './calendar-file.js';
export { mergeYear, yearFileSchema, type MergedYear, type YearFile } from './calendars/merge-year.js';
export { yearGrid, type GridDay, type YearGrid } from './calendars/year-grid.js';
export { rowIn, withFormerRows } from './preview/both-policies.js';
export { impactClasses, type ImpactClass, type ImpactRow, type PreviewItem, type Scope } from './preview/impact.js';
export { preview, type ImpactChunk, type ImpactSummary, type PreviewOptions } from './preview/preview.js';
export { compareSimulations, replayFixture, savedFixture, told, type Comparison, type Fixture } from './simulator/rehearsal.js';
export { readScenario, scenarioSchema, simulationMark, type ReadScenario, type Scenario } from './simulator/scenario.js';
export { Simulation } from './simulator/simulation.js';
export { timelineLines, type SimulatedRung, type TimelineEntry } from './simulator/timeline.js';
