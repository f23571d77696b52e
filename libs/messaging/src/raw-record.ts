import { isUtf8 } from 'node:buffer';
import type { KafkaMessage } from 'kafkajs';

/** Where a record lies; the record stays there, so this is all that is kept of one that is set aside. */
export interface RecordPlace {
  topic: string;
  partition: number;
  offset: string;
}

/** A record as text. Bytes that are no text are absent, and `isText` says so of the value. */
export interface RawRecord extends RecordPlace {
  key: string | null;
  headers: Record<string, string>;
  value: string | null;
  isText: boolean;
  bytes: number;
}

export function rawRecord(topic: string, partition: number, message: KafkaMessage): RawRecord {
  const value = textOf(message.value);
  return {
    topic,
    partition,
    offset: message.offset,
    key: textOf(message.key),
    headers: headersOf(message),
    value,
    isText: value !== null || message.value === null,
    bytes: message.value?.length ?? 0,
  };
}

/** A header that is repeated or is no text counts as missing. */
function headersOf({ headers }: KafkaMessage): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    const text = Array.isArray(value) ? null : textOf(value ?? null);
    if (text !== null) texts[name] = text;
  }
  return texts;
}

function textOf(bytes: Buffer | string | null): string | null {
  if (bytes === null || typeof bytes === 'string') return bytes;
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}
