import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('rehabilitation');

export const careServiceNotFound = () => notFound('service-not-found', 'No such service.');
export const reasonMissing = () => field('/reason', 'reason-missing', 'Why the service cannot be given is missing.');
export const serviceNotScheduled = (id: string, status: string) =>
  conflict('service-not-scheduled', `The service ${id} is ${status}.`);
export const sessionAlreadyHeld = (id: string, sessionNo: number) =>
  conflict('session-already-held', `The service ${id} has had its session ${sessionNo}.`, '/sessionNo');
