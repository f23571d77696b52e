import type { Occurred } from '@homeward/contracts';
import type { Finding } from '@homeward/duty-policy';
import { alreadyEnded, notProposed, publishNeedsSecondPerson } from './packs.errors.js';

/** What a draft changes: a pack, or a year of a calendar. */
export type DraftKind = 'pack' | 'calendar-year';
export type DraftStatus = 'draft' | 'proposed' | 'published' | 'withdrawn';

/** A rule of the linter that may go on warning, and why. */
export interface Waiver {
  lint: string;
  reason: string;
}

/** A version of a pack, or a year of a calendar, on its way into force. */
export interface PolicyDraft {
  id: string;
  version: number;
  agencyId: string;
  kind: DraftKind;
  /** The pack or the calendar. */
  name: string;
  /** The version it has once it is published. */
  edition: string;
  year: number | null;
  content: Record<string, unknown>;
  hash: string;
  /** The rows that change for what runs already. */
  running: string[];
  status: DraftStatus;
  draftedBy: string;
  proposedBy: string | null;
  previewHash: string | null;
  /** What the linter said when it was brought. */
  findings: Finding[];
  waivers: Waiver[];
  publishedBy: string | null;
  publishedAt: string | null;
  occurred: Occurred;
  implied: boolean;
  recordedAt: string;
}

const moves = {
  draft: ['preview', 'propose', 'withdraw'],
  proposed: ['preview', 'propose', 'publish', 'withdraw'],
  published: [],
  withdrawn: [],
} as const satisfies Record<DraftStatus, readonly string[]>;

const nouns: Record<DraftKind, string> = { pack: 'Pack', 'calendar-year': 'CalendarYear' };

/** The moves of a draft, by the names of their operations; a published pack can be restored. */
export function movesOf(kind: DraftKind, status: DraftStatus | 'in-force' | 'retired'): string[] {
  if (status === 'in-force') return [];
  if (status === 'retired') return kind === 'pack' ? ['restorePack'] : [];
  return moves[status].map((move) => `${move}${nouns[kind]}`);
}

/** The operation of a move, as the policies name it. */
export const actionOf = (kind: DraftKind, move: string): string => `coordination:${move}${nouns[kind]}`;

/** Only what is not in force yet, and was not given up, moves on. */
export function refuseEnded({ kind, status }: PolicyDraft): void {
  if (status === 'published' || status === 'withdrawn') throw alreadyEnded(kind);
}

/** One person asks another to publish what the hash stands for; asking anew takes the place of having asked before. */
export function proposed(draft: PolicyDraft, by: string, asked: { hash: string; waivers: Waiver[] }): PolicyDraft {
  refuseEnded(draft);
  return { ...draft, status: 'proposed', proposedBy: by, previewHash: asked.hash, waivers: asked.waivers };
}

/** Another person publishes, having seen the same impact as the first one. */
export function published(draft: PolicyDraft, by: string, { hash, at }: { hash: string; at: string }): PolicyDraft {
  refuseEnded(draft);
  if (draft.status !== 'proposed') throw notProposed();
  if (draft.proposedBy === by || draft.previewHash !== hash) throw publishNeedsSecondPerson();
  return { ...draft, status: 'published', publishedBy: by, publishedAt: at };
}

export function withdrawn(draft: PolicyDraft): PolicyDraft {
  refuseEnded(draft);
  return { ...draft, status: 'withdrawn' };
}

const versions = new Intl.Collator('en', { numeric: true });

/** Whether a version comes after another. */
export const isAbove = (edition: string, other: string): boolean => versions.compare(edition, other) > 0;
