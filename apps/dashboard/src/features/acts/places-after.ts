import type { MoveReply } from '@homeward/contracts';
import type { Act } from '../../parts/acts.js';

/** Where somebody goes on after an act: to the row where it has a screen, else to the work of its matter. */
export function placeAfter(
  { collection }: Act,
  { id, matterId }: Pick<MoveReply, 'id' | 'matterId'>,
): { to: string; tab?: string } {
  if (collection === 'clues') return { to: `/clues/${id}` };
  if (collection === 'duties') return { to: `/duties/${id}` };
  if (collection === 'transfers') return { to: `/transfers/${id}` };
  if (collection === 'late-recordings') return { to: `/late-recordings/${id}` };
  if (collection === 'conflict-walls') return { to: '/conflict-walls' };
  if (collection === 'operations') return { to: '/operations' };
  if (matterId === null) return { to: '/' };
  return collection === 'notes' ? { to: `/matters/${matterId}`, tab: 'notes' } : { to: `/matters/${matterId}`, tab: 'work' };
}
