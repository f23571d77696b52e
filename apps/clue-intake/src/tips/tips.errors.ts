import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('clue-intake');

export const receiptNotReadable = () => notFound('receipt-not-readable', 'Nothing can be read under this code.');
export const clueHasNoReceipt = (id: string) => conflict('clue-has-no-code', `The clue ${id} did not come by the public form.`);
export const messageHasPersonalData = () =>
  field('/text', 'message-has-personal-data', 'A message to a reporter names nobody and gives no number of anybody.');
