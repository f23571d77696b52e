import { DomainError } from '@homeward/contracts';
import type { Command } from '@homeward/service-kit';

/** Personal data is shown to a caller who says for what. */
export function requireNamedPurpose({ purposeIsNamed }: Command): void {
  if (!purposeIsNamed)
    throw new DomainError('invalid', 'purpose-required', 'Personal data is shown for a named purpose only (Homeward-Purpose).');
}
