import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('investigation');

export const personNotFound = () => notFound('role-of-person-not-found', 'No such row.');
export const suspectNotFound = () => notFound('suspect-not-found', 'No such suspect in this case.');
export const roleUnknown = () => field('/role', 'role-unknown', 'This role is not in the role table.');
export const offenceUnknown = (pointer: string) => field(pointer, 'offence-unknown', 'This offence is not in the list.');
export const offenceNotForRole = (role: string, offence: string) =>
  conflict('offence-not-for-role', `The offence ${offence} does not belong to the role ${role}.`);
export const roleAlreadyHeld = (personId: string) => conflict('role-already-held', `The person ${personId} has this role already.`);
export const personNotVictim = (id: string) => conflict('person-not-victim', `The row ${id} is not about a victim.`);
export const classUnchanged = (id: string) => conflict('class-unchanged', `The victim in the row ${id} is classed so already.`);
export const personNotSuspect = (id: string) => conflict('person-not-suspect', `The row ${id} is not about a suspect.`);
export const suspectNotFree = (id: string) => conflict('suspect-not-free', `The suspect ${id} is in custody.`);
export const suspectNotInCustody = (id: string) => conflict('suspect-not-in-custody', `The suspect ${id} is not in custody.`);
