import { randomBytes } from 'node:crypto';
import type { FieldCipher } from '@homeward/security';
import * as z from 'zod';
import { fieldNames } from './questions.js';

const answersOfState = z.partialRecord(z.enum(fieldNames), z.array(z.string()).readonly());

const formState = z.strictObject({
  /** Stands for this one report: sent twice, it is the same report with the same code. */
  token: z.string().length(22),
  until: z.number(),
  answers: answersOfState,
  /** Whether the answers were shown together once; a change then leads back there. */
  wasChecked: z.boolean(),
});
export type FormState = z.infer<typeof formState>;

const receiptPass = z.strictObject({
  codeHash: z.string(),
  /** Stands for the message that the page may send: sent twice, it is one message. */
  messageId: z.uuid(),
  until: z.number(),
});
/** Lets the page that a code opened come back without the code being typed again. */
export type ReceiptPass = z.infer<typeof receiptPass>;

export const formLastsMilliseconds = 2 * 3_600_000;
export const passLastsMilliseconds = 30 * 60_000;

/** A new, empty form. */
export const newForm = (now: number): FormState => ({
  token: randomBytes(16).toString('base64url'),
  until: now + formLastsMilliseconds,
  answers: {},
  wasChecked: false,
});

const placeOf = (column: 'form' | 'pass') => ({ table: 'tip_pages', column, rowId: 'page' });

/** The answers travel in the page itself, sealed by the server: neither the device nor the server keeps them between two pages. */
export const sealForm = (cipher: FieldCipher, state: FormState): string =>
  inForm(cipher.seal(JSON.stringify(formState.parse(state)), placeOf('form')));

export const openForm = (cipher: FieldCipher, sealed: string): FormState | null =>
  opened(formState, () => cipher.open(fromForm(sealed), placeOf('form')));

export const sealPass = (cipher: FieldCipher, pass: ReceiptPass): string =>
  inForm(cipher.seal(JSON.stringify(pass), placeOf('pass')));

export const openPass = (cipher: FieldCipher, sealed: string): ReceiptPass | null =>
  opened(receiptPass, () => cipher.open(fromForm(sealed), placeOf('pass')));

// Characters that a form need not encode keep the request small.
const inForm = (sealed: string): string =>
  sealed.replaceAll('|', '.').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '~');
const fromForm = (text: string): string => {
  const [version = '', kid = '', ...bytes] = text.split('.');
  const decoded = bytes.map((part) => part.replaceAll('-', '+').replaceAll('_', '/').replaceAll('~', '='));
  return [version, kid, ...decoded].join('|');
};

/** What was changed, cut, sealed elsewhere or by an older version is as if it had never been there. */
function opened<State>(schema: z.ZodType<State>, open: () => string): State | null {
  try {
    return schema.parse(JSON.parse(open()));
  } catch {
    return null;
  }
}
