import { refusalsOf } from '@homeward/contracts';

const { conflict, notFound } = refusalsOf('rehabilitation');

export const supportNotFound = () => notFound('support-not-found', 'No such support.');
export const planExists = (personId: string) => conflict('plan-exists', `A plan was agreed with the person ${personId}.`);
export const supportEnded = (id: string) => conflict('support-ended', `The support ${id} has ended.`);
export const supportNotActive = (id: string, status: string) => conflict('support-not-active', `The support ${id} is ${status}.`);
export const endNotProposed = (id: string, status: string) =>
  conflict('support-end-not-proposed', `The support ${id} is ${status}.`);
export const supportNotEnded = (id: string, status: string) => conflict('support-not-ended', `The support ${id} is ${status}.`);
export const personNotHeard = () => conflict('person-not-heard', 'The person has to be heard before support ends.', '/hearing');
