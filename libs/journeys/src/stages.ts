import type { StageLedger } from './stage-ledger.js';

/** A stage of the work. It is skipped where nothing of it is needed or the person wants none of it. */
export type StageState = 'not-begun' | 'active' | 'ended' | 'skipped';

/** How far a stage is and which agency owns it. */
export interface Stage {
  state: StageState;
  ownerAgencyId: string | null;
}

/** The stages of one survivor; they run beside each other, each with its own owner. */
export interface SurvivorStages {
  rescue: Stage;
  resettlement: Stage;
  rehabilitation: Stage;
}

/** The stages of a matter and of everyone it is about; a group of unknown size is one survivor. */
export interface MatterStages {
  intake: Stage;
  crackdown: Stage;
  prevention: Stage;
  survivors: Readonly<Record<string, SurvivorStages>>;
}

const stage = (state: StageState, ownerAgencyId: string | null = null): Stage => ({ state, ownerAgencyId });
const notBegun = stage('not-begun');

/** The stages as the facts told so far make them. */
export function stagesOf(ledger: StageLedger): MatterStages {
  const survivors = survivorsOf(ledger).map((personId) => [personId, stagesOfSurvivor(ledger, personId)] as const);
  return {
    intake: intakeOf(ledger),
    crackdown: crackdownOf(ledger),
    prevention: preventionOf(ledger),
    survivors: Object.fromEntries(survivors),
  };
}

/** Everyone classed a victim, recovered or cared for, in a fixed order. Who turned out to be no victim counts only while there is care. */
export function survivorsOf({ victims, recovered, resettlement, rehabilitation }: StageLedger): string[] {
  const classed = Object.keys(victims).filter((id) => victims[id]?.isVictim);
  return [...new Set([recovered, resettlement, rehabilitation].flatMap(Object.keys).concat(classed))].sort();
}

/** Whether nothing of the survivor's begun stages is left to do. */
export const isSettled = ({ rescue, resettlement, rehabilitation }: SurvivorStages): boolean =>
  [rescue, resettlement, rehabilitation].every(({ state }) => state !== 'active');

/** Intake lasts until the police take a clue up, or until every clue has found its way elsewhere. */
function intakeOf({ clues, transfers }: StageLedger): Stage {
  const all = Object.entries(clues).map(([id, clue]) => {
    const moved = transfers[id];
    return { ...clue, agencyId: moved && moved.at > clue.at ? moved.agencyId : clue.agencyId, id };
  });
  if (all.length === 0) return notBegun;
  const open = all.filter(({ state }) => state === 'open');
  const isOver = open.length === 0 || all.some(({ state }) => state === 'accepted-by-police');
  const candidates = !isOver ? open : all;
  const holder = candidates.reduce((latest, clue) => (isLater(clue, latest) ? clue : latest));
  return stage(isOver ? 'ended' : 'active', holder.agencyId);
}

const isLater = (left: { at: string; id: string }, right: { at: string; id: string }): boolean =>
  left.at === right.at ? left.id > right.id : left.at > right.at;

/** The crackdown lasts until every case is closed and each prosecuted person has an effective judgment or was declined. */
function crackdownOf(ledger: StageLedger): Stage {
  const cases = Object.values(ledger.cases);
  const isProsecuting = Object.values(ledger.trials).some(({ isOver }) => !isOver);
  if (cases.length === 0 && !isProsecuting) {
    const isWanted = Object.values(ledger.clues).some(({ leadsTo }) => leadsTo !== null);
    return intakeOf(ledger).state === 'ended' && !isWanted ? stage('skipped') : notBegun;
  }
  const isOver = !isProsecuting && cases.every(({ isOpen }) => !isOpen);
  return stage(isOver ? 'ended' : 'active', ledger.caseAgencyId);
}

function preventionOf({ lesson }: StageLedger): Stage {
  return lesson ? stage(lesson.isRecorded ? 'ended' : 'active', lesson.agencyId) : notBegun;
}

function stagesOfSurvivor(ledger: StageLedger, personId: string): SurvivorStages {
  return {
    rescue: rescueOf(ledger, personId),
    resettlement: careOf(ledger.resettlement[personId]),
    rehabilitation: careOf(ledger.rehabilitation[personId]),
  };
}

const careOf = (care: { agencyId: string; state: StageState } | undefined): Stage =>
  care ? stage(care.state, care.agencyId) : notBegun;

/** A rescue ends with the recovery. None is needed for someone who was never held: who is in safe hands, or whom no rescue still seeks. */
function rescueOf(ledger: StageLedger, personId: string): Stage {
  const recovery = ledger.recovered[personId];
  const planned = Object.entries(ledger.rescues).sort(([left], [right]) => (left < right ? -1 : 1));
  if (recovery) {
    const plan = recovery.rescueId === null ? undefined : ledger.rescues[recovery.rescueId];
    return stage('ended', plan?.agencyId ?? recovery.agencyId);
  }
  const victim = ledger.victims[personId];
  const isInHands = [ledger.resettlement[personId], ledger.rehabilitation[personId]].some((care) => care?.inHands);
  if (isInHands || victim?.isVictim === false) return stage('skipped');
  const open = planned.find(([, { isOver }]) => !isOver)?.[1];
  if (victim?.located === false) return stage('active', open?.agencyId ?? victim.agencyId);
  if (open) return stage('active', open.agencyId);
  return victim?.wasSought || planned.length > 0 ? stage('skipped') : notBegun;
}
