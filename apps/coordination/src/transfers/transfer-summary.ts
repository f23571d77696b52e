import { transferSummary, type TransferSummary } from '@homeward/contracts';
import { sideOf, type Transfer } from './transfer.js';

const shown = Object.keys(transferSummary.shape) as (keyof TransferSummary)[];

/** The transfer in codes, as one of its sides sees it in its own tray. */
export function summaryOf(transfer: Transfer, agencyId: string): TransferSummary {
  const direction = sideOf(transfer, agencyId) === 'sender' ? 'out' : 'in';
  const row: Record<string, unknown> = { ...transfer, fromAgencyId: transfer.agencyId, direction };
  return transferSummary.parse(Object.fromEntries(shown.map((field) => [field, row[field]])));
}
