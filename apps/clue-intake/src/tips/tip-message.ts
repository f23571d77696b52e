import type { MessageAbout, ReporterInformed, TipMessageAuthor } from '@homeward/contracts';
import { messageHasPersonalData } from './tips.errors.js';

/** A message under a code. What a reporter adds is a supplement of the clue; here stands only that he did. */
export interface TipMessage {
  id: string;
  version: number;
  receiptId: string;
  clueId: string;
  matterId: string;
  agencyId: string;
  author: TipMessageAuthor;
  sealedText: string | null;
  recordedAt: string;
}

/** Moves that publish no fact of ours: what a reporter tells is told as a fact of the clue. */
export const silentMoves = ['report', 'supplement'] as const;

type Told = ReporterInformed['data']['about'];
const told = ['acceptance', 'progress', 'transfer', 'result', 'procedural-reply'] as const satisfies Told[];

/** What the reporter knows after the message; a mere question tells him nothing. */
export const toldBy = (about: MessageAbout): Told | null => told.find((each) => each === about) ?? null;

// Identity numbers, mobile and fixed numbers, addresses of mail.
const personal = [/\d{17}[\dXx]/, /(?<!\d)1[3-9]\d{9}(?!\d)/, /(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/, /[^\s@]+@[^\s@]+\.[^\s@]+/];

/** Whoever finds the code reads the message: it names nobody and gives no number by which somebody is known. */
export function refusePersonalData(text: string, names: readonly string[]): void {
  const isNamed = names.some((name) => name.length > 1 && text.includes(name));
  if (isNamed || personal.some((pattern) => pattern.test(text))) throw messageHasPersonalData();
}
