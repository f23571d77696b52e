import type { DutySubject } from '@homeward/contracts';

const told = new Map<string, DutySubject>([
  ['matterId', 'matter'],
  ['clueId', 'clue'],
  ['caseId', 'case'],
  ['personId', 'person'],
  ['transferId', 'transfer'],
  ['operationId', 'operation'],
]);

/** What a duty is about, as its facts tell it: packs name more kinds of things than anybody outside has to tell apart. */
export const toldSubject = (subjectKind: string): DutySubject => told.get(subjectKind) ?? 'other';
