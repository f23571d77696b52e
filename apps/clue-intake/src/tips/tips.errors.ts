import { DomainError } from '@homeward/contracts';

export const receiptNotReadable = () =>
  new DomainError('not-found', 'clue-intake.receipt-not-readable', 'Nothing can be read under this code.');
export const clueHasNoReceipt = (id: string) =>
  new DomainError('conflict', 'clue-intake.clue-has-no-code', `The clue ${id} did not come by the public form.`);
export const messageHasPersonalData = () => {
  const [code, detail] = ['message-has-personal-data', 'A message to a reporter names nobody and gives no number of anybody.'];
  return new DomainError('invalid', `clue-intake.${code}`, detail, { errors: [{ pointer: '/text', code, detail }] });
};
