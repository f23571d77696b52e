import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('rescue');

export const protectionOrderNotFound = () => notFound('protection-order-not-found', 'No such application.');
export const groundMissing = () => field('/ground', 'ground-missing', 'Say why the person does not apply.');
export const willMissing = () => conflict('will-missing', 'On this ground the person has to want the application.', '/will');
export const applicantNotEntitled = (applicant: string) =>
  conflict('applicant-not-entitled', `An application on behalf by ${applicant} is not provided for here.`);
