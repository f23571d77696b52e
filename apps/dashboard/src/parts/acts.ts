/** An act somebody may do, by the name the policy point knows: where it is sent, and whether it is about a row that is there. */
export interface Act {
  name: string;
  collection: string;
  path: string | null;
}

const on = (collection: string, paths: Readonly<Record<string, string>>): Act[] =>
  Object.entries(paths).map(([name, path]) => ({ name, collection, path }));
const makes = (collection: string, ...names: string[]): Act[] => names.map((name) => ({ name, collection, path: null }));

/** Every act the desk has a form for. */
export const acts: readonly Act[] = [
  ...makes('clues', 'registerClue'),
  ...on('clues', {
    supplementClue: 'supplement',
    issueReceipt: 'issue-receipt',
    triageClue: 'triage',
    acceptClue: 'accept',
    dismissClue: 'dismiss',
    closeClue: 'close',
  }),
  ...on('cases', {
    proposeFiling: 'propose-filing',
    decideFiling: 'decide-filing',
    returnFiling: 'return-filing',
    noteProgress: 'note-progress',
    identifyVictim: 'identify-victim',
    identifySuspect: 'identify-suspect',
    concludeInvestigation: 'conclude',
    closeCase: 'close',
    reopenCase: 'reopen',
  }),
  ...on('persons', { reclassifyVictim: 'reclassify', detainSuspect: 'detain', releaseSuspect: 'release' }),
  ...makes('rescues', 'planRescue'),
  ...on('rescues', { approveRescue: 'approve', startRescue: 'start', completeRescue: 'complete', callOffRescue: 'call-off' }),
  ...makes('recovered-persons', 'recordRecovery'),
  ...on('recovered-persons', { recordNeeds: 'needs' }),
  ...makes('receptions', 'receivePerson'),
  ...makes('placements', 'proposePlacement'),
  ...on('placements', {
    approvePlacement: 'approve',
    returnPlacement: 'return',
    proposePlacementChange: 'propose-change',
    proposePlacementEnd: 'propose-end',
  }),
  ...makes('searches', 'openSearch'),
  ...on('searches', { concludeSearch: 'conclude' }),
  ...makes('identities', 'confirmIdentity'),
  ...makes('reunions', 'planReunion'),
  ...on('reunions', { carryOutReunion: 'carry-out', failReunion: 'fail' }),
  ...makes('assessments', 'assessNeeds'),
  ...makes('plans', 'agreePlan'),
  ...on('plans', { revisePlan: 'revise' }),
  ...makes('services', 'scheduleService'),
  ...on('services', { holdService: 'hold', giveUpService: 'give-up' }),
  ...makes('aid', 'applyForAid'),
  ...on('aid', { proposeAidDecision: 'propose', decideAid: 'decide', returnAid: 'return' }),
  ...makes('follow-ups', 'holdFollowUp'),
  ...on('supports', { proposeSupportEnd: 'propose-end', endSupport: 'end', keepSupport: 'keep', reopenSupport: 'reopen' }),
  ...on('lessons', { recordLesson: 'record' }),
  ...makes('notes', 'writeNote'),
  ...on('matter-register', { closeMatter: 'close', reopenMatter: 'reopen' }),
  ...on('duties', { acknowledgeDuty: 'acknowledge', cancelDuty: 'cancel' }),
  ...makes('transfers', 'offerTransfer'),
  ...on('transfers', {
    seeTransfer: 'see',
    acceptTransfer: 'accept',
    refuseTransfer: 'refuse',
    redirectTransfer: 'redirect',
    requestSupplement: 'request-supplement',
    supplementTransfer: 'supplement',
    withdrawTransfer: 'withdraw',
    settleTransfer: 'settle',
    reportProgress: 'report-progress',
    reportResult: 'report-result',
    acknowledgeResult: 'acknowledge-result',
    contestResult: 'contest-result',
  }),
];

/** The act with this name. */
export const actNamed = (name: string): Act | undefined => acts.find((act) => act.name === name);
