import { DomainError, NotStrictJson, readStrictJson, type JsonFault } from '@homeward/contracts';
import { shownPointer } from './pointer.js';

/** Reads a request body as strict JSON, and refuses any other as an invalid body. */
export function parseStrictJson(body: Uint8Array): unknown {
  try {
    return readStrictJson(body);
  } catch (error) {
    if (!(error instanceof NotStrictJson)) throw error;
    throw refusal(error);
  }
}

function refusal(cause: NotStrictJson): DomainError {
  const { code } = cause.fault;
  const pointer = shownPointer(cause.fault.pointer);
  const detail = detailOf(cause.fault);
  return Object.assign(new DomainError('invalid', 'invalid-body', detail, { errors: [{ pointer, code, detail }] }), { cause });
}

function detailOf({ code, detail, at }: JsonFault): string {
  if (code === 'duplicate-key') return 'This key stands twice.';
  if (code === 'forbidden-key') return 'This key is refused.';
  if (code === 'odd-number') return 'This number cannot be kept as written.';
  return `The body ${detail}${at === null ? '' : ` at character ${at.character}`}.`;
}
