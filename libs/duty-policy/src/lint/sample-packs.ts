import { shippedCalendars, shippedPacks } from '../shipped.js';
import { pointerOf, type Finding } from './finding.js';
import { lint } from './lint.js';
import type { LintContext } from './world.js';

/** JSON as somebody may have written it. */
export type Loose = Record<string, unknown>;
/** A change of one row, and of the pack around it. */
export type Change = (row: Loose, pack: Loose) => void;

/** The day of the check. */
export const today = '2026-03-02';
/** A pack with only some of its rows. */
export const few = (pack: Loose, ...wanted: string[]): Loose => ({
  ...pack,
  duties: (pack['duties'] as Loose[]).filter(({ id }) => wanted.includes(String(id))),
});
/** One row of the base pack. */
export const base = few(shippedPacks[0] as Loose, 'HW-TRF-01');
/** Some rows of the Chinese pack. */
export const cn = few(
  shippedPacks[1] as Loose,
  ...[
    'CN-SUP-02',
    'CN-SUP-03',
    'CN-SUP-04a',
    'CN-SUP-05',
    'CN-SUP-07b',
    'CN-PRO-01a',
    'CN-PRO-01b',
    'CN-INT-01',
    'CN-PLC-04b',
    'CN-MIS-04d',
  ],
);
/** The ids of the rows, in their order. */
export const ids = (cn['duties'] as Loose[]).map(({ id }) => id);

/** What the linter finds. */
export function found(packs: readonly unknown[], context: Partial<LintContext> = {}): Finding[] {
  return lint(packs, shippedCalendars, { today, ...context });
}

/** The shipped packs with one row of the Chinese pack changed, and the pointer of that row. */
export function changed(id: string, change: Change): { packs: unknown[]; row: string } {
  const pack = structuredClone(cn);
  const index = ids.indexOf(id);
  change((pack['duties'] as Loose[])[index] as Loose, pack);
  return { packs: [base, pack], row: pointerOf(['duties', index]) };
}

/** The errors among findings. */
export const errors = (findings: readonly Finding[]): Finding[] => findings.filter(({ severity }) => severity === 'error');
/** A part of a file, by the way to it. */
export const inner = (row: Loose, ...way: (string | number)[]): Loose =>
  way.reduce<unknown>((value, part) => (value as Loose)[part], row) as Loose;
/** A rung for a ladder. */
export const rung = (number: number, offset: unknown, to: string[], act = 'escalate'): Loose => ({
  rung: number,
  offset,
  to,
  act,
  ack: true,
});
/** A distance after the due date. */
export const after = (value: number, unit = 'workingDays'): Loose => ({ side: 'after', value, unit });
/** A distance before the due date. */
export const before = (value: number, unit = 'workingDays'): Loose => ({ side: 'before', value, unit });
/** Sets one field of a row. */
export const set =
  (field: string, value: unknown): Change =>
  (row) => {
    row[field] = value;
  };
/** Gives a row a ladder of its own. */
export const ladder = (...rungs: Loose[]): Change => set('ladder', rungs);
/** Gives a row an extension. */
export const extend = (change: Loose): Change =>
  set('extensions', [
    {
      id: 'X-1',
      mode: 'add',
      value: 3,
      unit: 'calendarDays',
      ground: 'complex',
      approver: 'unit-head@own',
      maxTimes: 1,
      confidence: 'V1',
      ...change,
    },
  ]);
/** Sets one field of the pack. */
export const inPack =
  (field: string, value: unknown): Change =>
  (_row, pack) => {
    pack[field] = value;
  };
const missing = { path: 'riskFlags', op: 'overlaps', value: ['child-under-14-missing'] };
/** Makes a row wait a day for a missing child. */
export const wait: Change = (row) => {
  row['opensOn'] = [{ fact: 'clue.accepted', condition: missing }];
  row['duration'] = { value: 24, unit: 'hours', origin: 'default' };
};
