import { DomainError } from '@homeward/contracts';
import type { Command } from '../http/request.js';

/** What is personal or secret is shown to a caller who says for what. */
export function requireNamedPurpose({ purposeIsNamed }: Command, what = 'Personal data'): void {
  if (!purposeIsNamed)
    throw new DomainError('invalid', 'purpose-required', `${what} is shown for a named purpose only (Homeward-Purpose).`);
}
