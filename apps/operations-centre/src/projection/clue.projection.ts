import type { Fact } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clueMoved, clueStanding, clueTold, type ClueMoved, type ClueTold } from './clue-standing.js';

interface ClueParts {
  told: ClueTold | null;
  moved: ClueMoved | null;
}

/** One row a clue, from what two services tell of it. */
@Injectable()
export class ClueProjection {
  async apply(tx: EntityManager, fact: Fact): Promise<void> {
    const { clueId } = fact.data as { clueId?: string | null };
    const isAboutClue = fact.source === 'clue-intake' || fact.name.startsWith('transfer.');
    if (!clueId || !isAboutClue) return;
    await tx.query(
      `INSERT INTO operations_centre.clues (id, matter_id, recorded_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING`,
      [clueId, fact.key, fact.recordedAt],
    );
    const [before = { told: null, moved: null }] = await tx.query<ClueParts[]>(
      `SELECT told, moved FROM operations_centre.clues WHERE id = $1 FOR UPDATE`,
      [clueId],
    );
    const told = fact.source === 'clue-intake' ? clueTold(before.told, fact) : before.told;
    const moved = fact.source === 'coordination' ? clueMoved(before.moved, fact) : before.moved;
    const standing = clueStanding(told, moved);
    await tx.query(
      `UPDATE operations_centre.clues SET told = $2, moved = $3, agency_id = $4, status = $5, severity = $6, minor = $7,
              recorded_at = LEAST(recorded_at, $8) WHERE id = $1`,
      [
        clueId,
        told && JSON.stringify(told),
        moved && JSON.stringify(moved),
        standing?.agencyId ?? null,
        standing?.status ?? null,
        told?.severity ?? null,
        told?.minor ?? null,
        fact.recordedAt,
      ],
    );
  }
}
