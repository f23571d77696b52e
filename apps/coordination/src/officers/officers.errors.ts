import { DomainError, type Role } from '@homeward/contracts';

const conflict = (code: string, message: string) => new DomainError('conflict', `coordination.${code}`, message);

export const officerNotFound = () => new DomainError('not-found', 'coordination.officer-not-found', 'No such officer.');
export const ownRole = () => conflict('own-role', 'Nobody changes their own roles.');
export const roleAlreadyHeld = (role: Role) => conflict('role-already-held', `The officer holds the role ${role}.`);
export const roleNotHeld = (role: Role) => conflict('role-not-held', `The officer does not hold the role ${role}.`);
export const endsBeforeBeginning = () => {
  const detail = 'The last day lies before the first.';
  const errors = [{ pointer: '/validTo', code: 'ends-before-beginning', detail }];
  return new DomainError('invalid', 'coordination.ends-before-beginning', detail, { errors });
};
