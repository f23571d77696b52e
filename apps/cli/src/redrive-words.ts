import { code, serviceNames } from '@homeward/contracts';
import { InvalidArgumentError, type Command } from 'commander';
import { readInstallation } from './installation.js';
import { databaseServices, type ServiceName } from './services.js';

/** Why a record is given up, and who consents to it. */
export interface GivingUp {
  giveUpFirst?: string;
  consenting?: string;
}

/** Who runs the command. */
export const operator = (): string => process.env['USER'] ?? 'operator';

/** A record is given up for a reason and with the consent of a second person, or not at all. */
export function refuseAlone(command: Command, reason: string | undefined, consenting: string | undefined): void {
  if ((reason === undefined) !== (consenting === undefined))
    command.error('error: a record is given up for a reason and with the consent of a second person: name both, or neither');
  if (consenting !== undefined && consenting === operator())
    command.error('error: who consents is somebody else than who runs the command');
}

/** Reads the service that published the facts. */
export function sourceIn(text: string): string {
  if (!serviceNames.some((name) => name === text))
    throw new InvalidArgumentError(`Publishing services are ${serviceNames.join(', ')}.`);
  return text;
}

/** Reads a reason, as a code. */
export function reasonIn(text: string): string {
  if (!code.safeParse(text).success) throw new InvalidArgumentError('A reason is lower-case words joined by hyphens.');
  return text;
}

/** Reads the service that set the facts aside. */
export function serviceIn(text: string): ServiceName {
  const known = databaseServices(readInstallation(process.env).checkout);
  const found = known.find((name) => name === text);
  if (!found) throw new InvalidArgumentError(`Services are ${known.join(', ')}, and orchestrator.`);
  return found;
}

/** Reads topic:partition:offset, as the list of parked records writes it. */
export function placeIn(text: string): string {
  if (!/^[^\s:]+:\d+:\d+$/.test(text)) throw new InvalidArgumentError('Write topic:partition:offset, as the list does.');
  return text;
}
