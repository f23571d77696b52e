export {
  type CaseKind,
  type CloseMatter,
  type CoordinationActivities,
  type DutyWake,
  type InvestigationActivities,
  type MatterStanding,
  type OpenCase,
  type Order,
  type PreventionActivities,
} from './activities.js';
export { type HeldBack } from './fact-log.js';
export { noteOf, type FactAbout, type FactNote } from './fact-note.js';
export { factsHeardBy } from './heard.js';
export { journeysTaskQueue, matterJourneyId, operationJourneyId, parkedRecordId, survivorJourneyId } from './journey-ids.js';
export { matterJourney } from './matter-journey.js';
export {
  currentStage,
  factArrived,
  factHeldBack,
  recordResolved,
  survivorReleased,
  type MatterStart,
  type MatterView,
} from './matter-journey.messages.js';
export { heldBackNow, operationJourney, type OperationStart } from './operation-journey.js';
export { parkedRecord, type ParkedReference } from './parked-record.js';
export { SampleNotes } from './sample-notes.js';
export { emptyLedger, enter, factsOfStages, ownWish, type StageLedger } from './stage-ledger.js';
export { isSettled, stagesOf, type MatterStages, type Stage, type StageState, type SurvivorStages } from './stages.js';
export { survivorJourney, type SurvivorStart } from './survivor-journey.js';
