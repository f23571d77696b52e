import * as contracts from '@homeward/contracts';
import type * as z from 'zod';
import { isRef, type Part, type Step } from './step.js';

const bodies: readonly [RegExp, z.ZodType][] = [
  [/^clues$/, contracts.registerClue],
  [/^clues\/-\/triage$/, contracts.triageClue],
  [/^clues\/-\/accept$/, contracts.acceptClue],
  [/^clues\/-\/dismiss$/, contracts.dismissClue],
  [/^transfers\/-\/refuse$/, contracts.refuseTransfer],
  [/^transfers\/-\/withdraw$/, contracts.withdrawTransfer],
  [/^transfers\/-\/redirect$/, contracts.redirectTransfer],
  [/^cases\/-\/close$/, contracts.closeCase],
  [/^supervisions$/, contracts.openSupervision],
  [/^transfers$/, contracts.offerTransfer],
  [/^transfers\/-\/accept$/, contracts.acceptTransfer],
  [/^transfers\/-\/report-result$/, contracts.reportResult],
  [/^cases\/-\/propose-filing$/, contracts.proposeFiling],
  [/^cases\/-\/decide-filing$/, contracts.decideFiling],
  [/^cases\/-\/identify-suspect$/, contracts.identifySuspect],
  [/^cases\/-\/identify-victim$/, contracts.identifyVictim],
  [/^persons\/-\/detain$/, contracts.detainSuspect],
  [/^arrest-requests$/, contracts.requestArrest],
  [/^arrest-decisions$/, contracts.decideArrest],
  [/^prosecutions$/, contracts.initiateProsecution],
  [/^judgments$/, contracts.recordJudgment],
  [/^recovered-persons$/, contracts.recordRecovery],
  [/^protection-orders$/, contracts.applyForProtectionOrder],
  [/^protection-rulings$/, contracts.acceptProtectionOrder],
  [/^protection-rulings\/-\/issue$/, contracts.issueProtectionOrder],
  [/^placements$/, contracts.proposePlacement],
  [/^placements\/-\/approve$/, contracts.approvePlacement],
  [/^reunions$/, contracts.planReunion],
  [/^reunions\/-\/carry-out$/, contracts.carryOutReunion],
  [/^guardianship-suits$/, contracts.fileGuardianshipSuit],
  [/^guardianship-suits\/-\/decide$/, contracts.decideGuardianshipSuit],
  [/^aid$/, contracts.applyForAid],
  [/^aid\/-\/propose$/, contracts.proposeAidDecision],
  [/^aid\/-\/decide$/, contracts.decideAid],
  [/^assessments$/, contracts.assessNeeds],
  [/^plans$/, contracts.agreePlan],
  [/^supports\/-\/propose-end$/, contracts.proposeSupportEnd],
  [/^supports\/-\/end$/, contracts.endSupport],
  [/^operations$/, contracts.openOperation],
  [/^operations\/-\/end$/, contracts.endOperation],
  [/^operations\/-\/report$/, contracts.reportOperation],
  [/^operations\/-\/sign$/, contracts.signClosingReport],
  [/^operations\/-\/close$/, contracts.closeOperation],
  [/^notes$/, contracts.writeNote],
];

const someId = '3c9f0a52-7c1e-4b7e-9d2a-5b6f1e2d3c4b';

/** A body as it would be sent, with ids that mean nothing. */
function sent(part: Part | undefined): unknown {
  if (isRef(part)) return part.field === 'version' ? 1 : someId;
  if (Array.isArray(part)) return part.map((each) => sent(each as Part));
  if (part === null || typeof part !== 'object') return part;
  const parts = Object.entries(part).filter(([, value]) => value !== undefined);
  return Object.fromEntries(parts.map(([name, value]) => [name, sent(value as Part)]));
}

/** What the contract of its route finds wrong with a request; nothing for a good one. */
export function faultsOf({ id, kind, path, body }: Step): string[] {
  const route = path.map((segment) => (isRef(segment) ? '-' : segment)).join('/');
  if (kind === 'find') return route === 'cases' || route === 'supports' ? [] : [`${id}: nothing is found at ${route}`];
  const contract = bodies.find(([pattern]) => pattern.test(route))?.[1];
  if (!contract) return [`${id}: no such route ${route}`];
  const read = contract.safeParse(sent(body));
  return read.success ? [] : read.error.issues.map(({ path: at, message }) => `${id} ${route} /${at.join('/')}: ${message}`);
}

/** Everything that earlier answers must give for a request. */
export function refsOf(part: unknown): string[] {
  if (isRef(part)) return [part.of];
  if (Array.isArray(part)) return part.flatMap(refsOf);
  return part !== null && typeof part === 'object' ? Object.values(part).flatMap(refsOf) : [];
}
