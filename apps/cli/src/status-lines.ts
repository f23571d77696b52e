import type { PartStatus, Status } from './status.js';

/** The status as lines for people. */
export function statusLines({ url, engines, services, figures }: Status): string[] {
  const width = Math.max(...[...engines, ...services].map(({ name }) => name.length), 0);
  const known = (value: number | undefined, unit = '') =>
    value === undefined ? 'unknown' : `${Math.round(value * 10) / 10}${unit}`;
  return [
    ...[...engines, ...services].map((part) => partLine(part, width)),
    '',
    `oldest fact in an outbox   ${known(figures.outboxOldestSeconds, ' s')}`,
    `records not yet consumed   ${known(figures.consumerLag)}`,
    `parked records             ${known(figures.parkedRecords)}`,
    `oldest record set aside    ${known(figures.heldOldestSeconds, ' s')}`,
    `keys behind a gap          ${known(figures.keysBehindGaps)}`,
    `duties overdue but armed   ${known(figures.dutiesOverdueArmed)}`,
    `fired by the second hand   ${alarming(figures.firedBySecondHand)}`,
    `memory in all              ${memoryOf([...engines, ...services])} MB`,
    '',
    isUp({ engines, services }) ? `Homeward is up: ${url}` : 'Homeward is not up: ./homeward up',
  ];
}

// The journey rings two seconds after the ringer: a step it had to fire says that the ringer did not.
const alarming = (steps: number | undefined): string =>
  steps === undefined ? 'unknown' : steps === 0 ? '0' : `${steps}  ! the ringer did not fire them in time`;

/** Whether every engine and every service does its work. */
export const isUp = ({ engines, services }: Pick<Status, 'engines' | 'services'>): boolean =>
  [...engines, ...services].every(({ ready }) => ready);

function partLine({ name, port, pid, ours, ready, megabytes }: PartStatus, width: number): string {
  const state = ready ? 'ready  ' : ours ? 'unready' : 'stopped';
  const process = pid === null ? '' : `  pid ${pid}  ${megabytes ?? '?'} MB`;
  return `${ready ? '✓' : '✗'} ${name.padEnd(width)}  ${state}  127.0.0.1:${port}${process}`;
}

const memoryOf = (parts: readonly PartStatus[]): number => parts.reduce((total, { megabytes }) => total + (megabytes ?? 0), 0);
