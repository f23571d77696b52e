import { DomainError, isHistorical, occurredInput, resolveOccurred } from '@homeward/contracts';
import type { Access } from '@homeward/database';
import type { Command } from '../http/request.js';
import { refuseUnrecorded } from './unrecorded.js';

/** The access of a command: the caller, the purpose, and when the act happened by what the body says, in the zone of the caller's agency. */
export function accessOfCommand(command: Command, zone: string, now: string): Access {
  const { occurred: told, implied = false } = (command.body ?? {}) as { occurred?: unknown; implied?: boolean };
  if (implied && command.purpose !== 'historical-import')
    throw new DomainError('invalid', 'implied-only-in-imports', 'Only an import of history may assume an act.', {
      errors: [{ pointer: '/implied', code: 'implied-only-in-imports', detail: 'Only an import of history may assume an act.' }],
    });
  if (command.purpose !== 'historical-import') refuseUnrecorded(command.body);
  const occurred = resolveOccurred(told === undefined ? undefined : occurredInput.parse(told), zone, now);
  return {
    agencyId: command.agencyId,
    actorId: command.officerId,
    purpose: command.purpose,
    requestId: command.requestId,
    traceparent: command.traceparent,
    occurred,
    recordedAt: now,
    implied,
    historical: isHistorical(occurred, now, command.purpose),
    asked: { rowId: command.rowId, lateRecordingId: command.lateRecordingId },
  };
}
