import { refusalsOf } from '@homeward/contracts';

const { conflict, field } = refusalsOf('investigation');

export const remandNotEffective = () => field('/effective', 'remand-not-effective', 'A remand is not an effective judgment.');
export const firstJudgmentMissing = (personId: string) =>
  conflict('first-judgment-missing', `There is no first judgment against ${personId} to follow.`);
export const firstJudgmentStands = (personId: string) =>
  conflict('first-judgment-stands', `The first judgment against ${personId} stands.`);
export const judgmentAlreadyEffective = (personId: string) =>
  conflict('judgment-already-effective', `An effective judgment against ${personId} stands.`);
export const personNotProsecuted = (personId: string) =>
  conflict('person-not-prosecuted', `The person ${personId} is not prosecuted.`);
