import type { Occurred, SupplementClue } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A call, a letter or material that came after the clue; its text is sealed. */
@Entity({ schema: 'clue_intake', name: 'clue_supplements' })
export class SupplementEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'clue_id' }) clueId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') kind: SupplementClue['kind'];
  @Column('text', { name: 'sealed_text' }) sealedText: string;
  @Column('jsonb') occurred: Occurred;
  @Column('boolean') implied: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
