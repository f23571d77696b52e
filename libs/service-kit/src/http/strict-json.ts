import { DomainError } from '@homeward/contracts';
import { visit, type JSONVisitor } from 'jsonc-parser';

const maxDepth = 64;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const refusal = (code: string, detail: string, pointer = '') =>
  new DomainError('invalid', 'invalid-body', detail, { errors: [{ pointer, code, detail }] });

/**
 * Reads a request body as strict JSON: UTF-8 without a byte-order mark, no comments, no trailing commas, no duplicate or prototype keys, bounded depth.
 * Node's own parser keeps the last of two equal keys, so two readers of one body could see two different commands.
 */
export function parseStrictJson(body: Uint8Array): unknown {
  if (body.length === 0) throw refusal('empty-body', 'The body is empty.');
  if (body[0] === 0xef && body[1] === 0xbb) throw refusal('byte-order-mark', 'The body starts with a byte-order mark.');
  const text = decoded(body);
  inspect(text);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw Object.assign(refusal('not-json', 'The body is not JSON.'), { cause });
  }
}

function decoded(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch (cause) {
    throw Object.assign(refusal('not-utf-8', 'The body is not UTF-8.'), { cause });
  }
}

function inspect(text: string): void {
  const open: Set<string>[] = [];
  const visitor: JSONVisitor = {
    onObjectBegin: () => enter(open),
    onArrayBegin: () => enter(open),
    onObjectEnd: () => open.pop(),
    onArrayEnd: () => open.pop(),
    onObjectProperty: (key, _offset, _length, _line, _character, path) => {
      const pointer = pointerOf([...path(), key]);
      if (forbiddenKeys.has(key)) throw refusal('forbidden-key', 'This key is refused.', pointer);
      const keys = open.at(-1);
      if (keys?.has(key)) throw refusal('duplicate-key', 'This key stands twice.', pointer);
      keys?.add(key);
    },
    onLiteralValue: (value, offset, length, _line, _character, path) => {
      if (typeof value === 'number' && !isKept(value, text.slice(offset, offset + length)))
        throw refusal('odd-number', 'This number cannot be kept as written.', pointerOf(path()));
    },
    onError: (_error, offset) => {
      throw refusal('not-json', `The body is not JSON at character ${offset}.`);
    },
  };
  visit(text, visitor, { disallowComments: true, allowTrailingComma: false });
}

const pointerOf = (path: readonly (string | number)[]): string =>
  ['', ...path].map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');

/** Whole numbers beyond 2^53, numbers that overflow or vanish, and minus nothing would be stored as something else. */
function isKept(value: number, written: string): boolean {
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  if (value === 0) return /^0(\.0+)?$/.test(written);
  return !Number.isInteger(value) || Number.isSafeInteger(value);
}

function enter(open: Set<string>[]): void {
  if (open.length >= maxDepth) throw refusal('too-deep', `The body is nested more than ${maxDepth} levels deep.`);
  open.push(new Set());
}
