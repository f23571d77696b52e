import { refusalsOf, type Role } from '@homeward/contracts';

const { conflict, notFound } = refusalsOf('coordination');

export const officerNotFound = () => notFound('officer-not-found', 'No such officer.');
export const ownRole = () => conflict('own-role', 'Nobody changes their own roles.');
export const roleAlreadyHeld = (role: Role) => conflict('role-already-held', `The officer holds the role ${role}.`);
export const roleNotHeld = (role: Role) => conflict('role-not-held', `The officer does not hold the role ${role}.`);
