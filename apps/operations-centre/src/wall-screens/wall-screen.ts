import { randomUUID } from 'node:crypto';
import type { SetUpWallScreen, WallScreenView } from '@homeward/contracts';
import { wallScreenRemoved } from './wall-screens.errors.js';

/** Setting a screen up and taking it away is kept in the audit; no other service has to hear of it. */
export const silentMoves = ['setUp', 'remove'] as const;

/** A screen on a wall that shows the numbers of an agency to whoever stands before it. */
export interface WallScreen {
  id: string;
  version: number;
  agencyId: string;
  /** Where it hangs. */
  name: string;
  status: WallScreenView['status'];
  /** The SHA-256 of its key, hexadecimal. */
  keySha256: string;
  validUntil: string;
  setUpBy: string;
  recordedAt: string;
}

/** What may be done with a screen, by its state; one that was removed is set up anew under another key. */
export const allowedActions = { 'in-use': ['removeWallScreen'], removed: [] } as const satisfies Record<
  WallScreen['status'],
  readonly string[]
>;

/** What begins with no screen at all. */
export const beginnings = ['setUpWallScreen'] as const;

const dayMs = 86_400_000;

/** Who sets a screen up, for which agency, and when. */
type SettingUp = Pick<WallScreen, 'agencyId' | 'setUpBy' | 'recordedAt'>;

export const setUp = ({ name, keySha256, validDays }: SetUpWallScreen, by: SettingUp): WallScreen => ({
  id: randomUUID(),
  version: 1,
  name: name.trim(),
  status: 'in-use',
  keySha256,
  validUntil: new Date(Date.parse(by.recordedAt) + validDays * dayMs).toISOString(),
  ...by,
});

export function removed(screen: WallScreen): WallScreen {
  if (screen.status === 'removed') throw wallScreenRemoved();
  return { ...screen, status: 'removed' };
}

/** Whether the screen shows anything at this moment. */
export const isLit = ({ status, validUntil }: Pick<WallScreen, 'status' | 'validUntil'>, now: string): boolean =>
  status === 'in-use' && now < validUntil;
