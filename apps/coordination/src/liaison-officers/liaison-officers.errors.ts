import { DomainError } from '@homeward/contracts';

const field = (pointer: string, code: string, detail: string) =>
  new DomainError('invalid', `coordination.${code}`, detail, { errors: [{ pointer, code, detail }] });

export const liaisonNotFound = () => new DomainError('not-found', 'coordination.liaison-not-found', 'No such liaison officer.');
export const liaisonOwnDeputy = () => field('/deputyOfficerId', 'liaison-own-deputy', 'Nobody is their own deputy.');
export const endsBeforeBeginning = () => field('/validTo', 'ends-before-beginning', 'The last day lies before the first.');
export const notALiaison = (pointer: string) =>
  field(pointer, 'not-a-liaison', 'The officer does not hold the role of a liaison in this agency.');
