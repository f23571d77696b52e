import { DomainError } from '@homeward/contracts';

const conflict = (code: string, message: string): DomainError => new DomainError('conflict', `coordination.${code}`, message);

export const dutyFinal = (state: string): DomainError => conflict('duty-final', `The duty is ${state}.`);
export const extensionNotProvided = (id: string): DomainError => conflict('extension-not-provided', `There is no extension ${id}.`);
export const extensionTooLate = (id: string): DomainError => conflict('extension-too-late', `It is too late for ${id}.`);
export const extensionUsedUp = (id: string): DomainError => conflict('extension-used-up', `Extension ${id} is used up.`);
export const approverNotEntitled = (roles: readonly string[]): DomainError =>
  conflict(
    'approver-not-entitled',
    `You may not decide this extension: it is for the ${roles.join(' or ')} whom the rule names, never for the one who asked nor for a subordinate.`,
  );
export const askingNotEntitled = (): DomainError =>
  conflict('approver-not-entitled', 'You may not ask for this extension: only the agency that owes the duty does.');
export const extensionDecidedAlready = (): DomainError => conflict('extension-decided', 'This request has been decided already.');
export const pauseNotProvided = (): DomainError => conflict('pause-not-provided', 'A duty is never paused by hand.');
export const cancelLawDuty = (): DomainError => conflict('cancel-law-duty', 'Nobody cancels a duty that stands in law.');
export const cancelNotEntitled = (): DomainError =>
  conflict('cancel-not-entitled', 'You may not cancel this duty: only a head of unit of the agency that owes it does.');
export const proposalNotEntitled = (): DomainError =>
  conflict('correction-not-entitled', 'You may not propose another start: a head of the agency that owes the duty does.');
export const agreementNotEntitled = (approver: 'the other side' | 'the agency that owes the duty'): DomainError =>
  conflict('correction-not-entitled', `You may not agree to this start: a head of ${approver} does.`);
export const ownProposal = (): DomainError =>
  conflict('correction-not-entitled', 'You may not agree to this start: the one who proposed it never does.');
export const correctionNotProposed = (): DomainError =>
  conflict('correction-not-proposed', 'No other start was proposed because of this document.');
export const startFollows = (): DomainError => conflict('start-follows', 'This period begins where the one before it is due.');
export const startUnchanged = (): DomainError => conflict('start-unchanged', 'The period begins there already.');
export const noVersionInForce = (id: string, day: string): DomainError =>
  conflict('no-version-in-force', `No version of ${id} is in force on ${day}.`);
export const rungAcknowledged = (rung: number): DomainError =>
  conflict('rung-acknowledged', `Rung ${rung} has been acknowledged already.`);
export const rungNotWaiting = (rung: number): DomainError =>
  conflict('rung-not-waiting', `Rung ${rung} has not fired, or waits for nobody to take note of it.`);
export const ackNotRecipient = (rung: number): DomainError => conflict('ack-not-recipient', `Rung ${rung} does not address you.`);

const aboutWhoAsks = new Set(
  ['approver-not-entitled', 'cancel-not-entitled', 'correction-not-entitled', 'ack-not-recipient'].map(
    (code) => `coordination.${code}`,
  ),
);

/** Whether an order was refused for who gave it, in which role: in another role it may pass. */
export const isAboutWhoAsks = ({ code }: DomainError): boolean => aboutWhoAsks.has(code);
