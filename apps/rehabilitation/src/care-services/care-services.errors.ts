import { DomainError } from '@homeward/contracts';
import { fieldRefused } from '../acts/acts.errors.js';

const conflict = (code: string, message: string) => new DomainError('conflict', `rehabilitation.${code}`, message);

export const careServiceNotFound = () => new DomainError('not-found', 'rehabilitation.service-not-found', 'No such service.');
export const reasonMissing = () => fieldRefused('/reason', 'reason-missing', 'Why the service cannot be given is missing.');
export const serviceNotScheduled = (id: string, status: string) =>
  conflict('service-not-scheduled', `The service ${id} is ${status}.`);
export const sessionAlreadyHeld = (id: string, sessionNo: number) =>
  conflict('session-already-held', `The service ${id} has had its session ${sessionNo}.`);
