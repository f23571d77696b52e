import { schemaName } from '../schema-name.js';
import { openBytes, sealBytes } from './gcm.js';
import type { KeyRing } from './key-ring.js';

/** Where a sealed value belongs. It opens there and nowhere else. */
export interface FieldPlace {
  table: string;
  column: string;
  rowId: string;
  /** The person the value is about, where it is about one. */
  subjectId?: string;
}

/** The value cannot be opened here: moved, changed, cut, of another key or of another format. Never says which, never holds any of it. */
export class SealBroken extends Error {
  constructor(place: FieldPlace, cause?: unknown) {
    super(`${place.table}.${place.column} of ${place.rowId} cannot be opened.`, { cause });
  }
}

const format = 'v1';

/** Seals single fields: `v1|kid|iv|ciphertext|tag`, bound to schema, table, column, row, subject and key. */
export class FieldCipher {
  private readonly schema: string;
  private readonly ring: KeyRing;

  constructor({ schema, ring }: { schema: string; ring: KeyRing }) {
    this.schema = schemaName(schema);
    this.ring = ring;
  }

  seal(plain: string, place: FieldPlace): string {
    if (!plain.isWellFormed()) throw new Error('Half of a character pair cannot be sealed without being changed.');
    const kid = this.ring.current;
    const sealed = sealBytes(this.keyOf(kid), Buffer.from(plain, 'utf8'), this.aadOf(place, kid));
    const parts = [sealed.iv, sealed.ciphertext, sealed.tag].map((bytes) => bytes.toString('base64'));
    return [format, kid, ...parts].join('|');
  }

  open(sealed: string, place: FieldPlace): string {
    try {
      const [version, kid, iv, ciphertext, tag, ...rest] = sealed.split('|');
      if (version !== format || kid === undefined || rest.length > 0) throw new Error('unknown format');
      const parts = { iv: bytesOf(iv), ciphertext: bytesOf(ciphertext), tag: bytesOf(tag) };
      return openBytes(this.keyOf(kid), parts, this.aadOf(place, kid)).toString('utf8');
    } catch (cause) {
      throw new SealBroken(place, cause);
    }
  }

  private keyOf(kid: string): Buffer {
    const key = this.ring.keys.get(kid);
    if (!key) throw new Error('unknown key');
    return key;
  }

  private aadOf({ table, column, rowId, subjectId }: FieldPlace, kid: string): string {
    const parts = [`${this.schema}.${table}.${column}`, rowId, subjectId ?? '', kid];
    if (parts.some((part) => part.includes('|'))) throw new Error('A place cannot hold the character that separates its parts.');
    return parts.join('|');
  }
}

/** Only the canonical text of the bytes counts: one sealed value has one spelling. */
function bytesOf(text: string | undefined): Buffer {
  const bytes = Buffer.from(text ?? '', 'base64');
  if (text === undefined || bytes.toString('base64') !== text) throw new Error('not base64');
  return bytes;
}
