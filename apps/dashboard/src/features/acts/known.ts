import type { AgreeLateRecording } from '@homeward/contracts';

/** What the address of a form says already: the rows it is about, and the act of long ago that is to be agreed to. */
export interface Known extends Readonly<Partial<Record<KnownId, string>>> {
  readonly act?: AgreeLateRecording['act'];
}

type KnownId = 'rowId' | 'matterId' | 'personId' | 'caseId' | 'clueId' | 'requestId' | 'holderId' | 'rung';
