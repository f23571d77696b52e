import { visit, type JSONVisitor } from 'jsonc-parser';

const maxDepth = 64;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What is wrong with a text that should be strict JSON, as the end of a sentence about it: "is empty", "holds this key twice". */
export interface JsonFault {
  code: string;
  detail: string;
  /** The JSON pointer of the place; empty for the whole. */
  pointer: string;
  /** Where reading ended: the character counted from zero, line and column from one; null where the pointer tells the place. */
  at: { character: number; line: number; column: number } | null;
}

/** A text that is not strict JSON. */
export class NotStrictJson extends Error {
  constructor(
    readonly fault: JsonFault,
    options?: ErrorOptions,
  ) {
    super(`This is no strict JSON: it ${fault.detail}.`, options);
  }
}

const refusal = (code: string, detail: string, pointer = '', at: JsonFault['at'] = null) =>
  new NotStrictJson({ code, detail, pointer, at });

/**
 * Reads strict JSON: UTF-8 without a byte-order mark, no comments, no trailing commas, no duplicate or prototype keys, bounded depth.
 * JavaScript's own parser keeps the last of two equal keys, so two readers of one text could see two different things.
 */
export function readStrictJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw refusal('empty-body', 'is empty');
  if (bytes[0] === 0xef && bytes[1] === 0xbb) throw refusal('byte-order-mark', 'starts with a byte-order mark');
  const text = decoded(bytes);
  inspect(text);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw Object.assign(refusal('not-json', 'is not JSON'), { cause });
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw Object.assign(refusal('not-utf-8', 'is not UTF-8'), { cause });
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
      if (forbiddenKeys.has(key)) throw refusal('forbidden-key', 'holds a key that is refused', pointer);
      const keys = open.at(-1);
      if (keys?.has(key)) throw refusal('duplicate-key', 'holds this key twice', pointer);
      keys?.add(key);
    },
    onLiteralValue: (value, offset, length, _line, _character, path) => {
      if (typeof value === 'number' && !isKept(value, text.slice(offset, offset + length)))
        throw refusal('odd-number', 'holds a number that cannot be kept as written', pointerOf(path()));
    },
    onError: (_error, character, _length, line, column) => {
      throw refusal('not-json', 'is not JSON', '', { character, line: line + 1, column: column + 1 });
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
  if (open.length >= maxDepth) throw refusal('too-deep', `is nested more than ${maxDepth} levels deep`);
  open.push(new Set());
}
