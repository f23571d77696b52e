import type { Fact } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

interface Step {
  kind: 'rescue' | 'aid';
  state: 'waiting' | 'decided';
}

const steps: Readonly<Record<string, Step>> = {
  'rescue.planned': { kind: 'rescue', state: 'waiting' },
  'rescue.approved': { kind: 'rescue', state: 'decided' },
  'rescue.started': { kind: 'rescue', state: 'decided' },
  'rescue.completed': { kind: 'rescue', state: 'decided' },
  'rescue.called-off': { kind: 'rescue', state: 'decided' },
  'aid.applied': { kind: 'aid', state: 'waiting' },
  'aid.decided': { kind: 'aid', state: 'decided' },
};

/** What waits for a second person. */
@Injectable()
export class ApprovalProjection {
  async apply(tx: EntityManager, fact: Fact): Promise<void> {
    const step = steps[fact.name];
    const { rescueId, aidId } = fact.data as { rescueId?: string; aidId?: string };
    const id = step?.kind === 'rescue' ? rescueId : aidId;
    if (!step || id === undefined) return;
    await tx.query(
      `INSERT INTO operations_centre.approvals (id, matter_id, agency_id, kind, state, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET state = EXCLUDED.state`,
      [id, fact.key, fact.agencyId, step.kind, step.state, fact.recordedAt],
    );
  }
}
