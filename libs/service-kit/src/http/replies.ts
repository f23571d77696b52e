import type { MoveReply } from '@homeward/contracts';
import { Permits } from '@homeward/security';
import type { EntityManager } from 'typeorm';
import type { MatterGate } from '../rights/matter-gate.js';

interface MovedRow<Status extends string> {
  id: string;
  version: number;
  agencyId: string;
  matterId?: string | null;
  status: Status;
}

/** The rule that a move of a row asks beside its own, or null: who may be the second person. */
export type SecondPerson = (move: string, row: object) => string | null;

/** What is asked beside the policy point before a move is offered. */
export interface OfferedBy {
  secondPerson?: SecondPerson | undefined;
  /** Knows the closed matters, in which no row takes a move; a service whose rows do take some says so itself. */
  matters?: Pick<MatterGate, 'closedAmong'> | undefined;
}

/**
 * Answers a command: the row's id and version, and what the caller may do next by the table of legal moves, by the policy point, and by whether the
 * matter is still open.
 */
export class Replies {
  constructor(
    private readonly service: string,
    private readonly permits: Permits,
    private readonly offeredBy: OfferedBy = {},
  ) {}

  async of<Status extends string>(
    tx: EntityManager,
    row: MovedRow<Status>,
    allowedActions: Record<Status, readonly string[]>,
  ): Promise<MoveReply> {
    const { id, version, status } = row;
    return {
      id,
      version,
      matterId: row.matterId ?? null,
      status,
      allowedActions: await this.movesOf(tx, row, allowedActions[status]),
    };
  }

  /** The moves of a row that this caller may make. */
  async movesOf(
    tx: EntityManager,
    row: { id: string; agencyId: string; matterId?: string | null },
    moves: readonly string[],
  ): Promise<string[]> {
    const [shown] = await this.withMoves(tx, [row], () => moves);
    return shown?.moves ?? [];
  }

  /** The rows of a page, each with the moves that this caller may make. */
  async withMoves<Row extends { id: string; agencyId: string; matterId?: string | null }>(
    tx: EntityManager,
    rows: readonly Row[],
    legalMovesOf: (row: Row) => readonly string[],
  ): Promise<{ row: Row; moves: string[] }[]> {
    const closed = await this.closedMatters(tx, rows, legalMovesOf);
    const movesOf = (row: Row) => (closed.has(row.matterId ?? '') ? [] : legalMovesOf(row));
    const rulesOf = (row: Row, move: string) =>
      [move, this.offeredBy.secondPerson?.(move, row) ?? move].map((rule) => `${this.service}:${rule}`);
    const each = await this.permits.allowedEach(tx, rows, (row) => movesOf(row).flatMap((move) => rulesOf(row, move)));
    return each.map(({ row, actions }) => {
      const allowed = new Set(actions);
      return { row, moves: movesOf(row).filter((move) => rulesOf(row, move).every((rule) => allowed.has(rule))) };
    });
  }

  /** Of the matters of rows that have moves at all, those that are closed; one question for a whole page. */
  private async closedMatters<Row extends { matterId?: string | null }>(
    tx: EntityManager,
    rows: readonly Row[],
    legalMovesOf: (row: Row) => readonly string[],
  ): Promise<ReadonlySet<string>> {
    const moving = rows.filter((row) => legalMovesOf(row).length > 0);
    const matterIds = moving.flatMap(({ matterId }) => matterId ?? []);
    return (await this.offeredBy.matters?.closedAmong(tx, matterIds)) ?? new Set();
  }
}
