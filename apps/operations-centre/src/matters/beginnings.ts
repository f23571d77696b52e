import type { ServiceName } from '@homeward/contracts';

const of = (service: ServiceName, ...acts: string[]) => acts.map((act) => `${service}:${act}` as const);

/** The acts by which something new begins in a matter, by the names under which the policy point knows them. */
export const beginnings = [
  ...of('clue-intake', 'registerClue'),
  ...of('investigation', 'matchSample', 'requestArrest', 'decideArrest', 'receiveFile', 'giveRightsNotice'),
  ...of('investigation', 'initiateProsecution', 'declineProsecution', 'recordJudgment', 'openSupervision'),
  ...of('rescue', 'planRescue', 'recordRecovery', 'applyForProtectionOrder', 'acceptProtectionOrder'),
  ...of('resettlement', 'receivePerson', 'proposePlacement', 'openSearch', 'publishFamilyNotice', 'confirmIdentity'),
  ...of('resettlement', 'planReunion', 'fileGuardianshipSuit'),
  ...of('rehabilitation', 'assessNeeds', 'agreePlan', 'scheduleService', 'recordUnavailableService', 'applyForAid', 'holdFollowUp'),
  ...of('coordination', 'writeNote', 'offerTransfer'),
];
