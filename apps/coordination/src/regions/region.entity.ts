import type { RegionView } from '@homeward/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'coordination', name: 'region_codes' })
export class RegionEntity implements RegionView {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text', { name: 'first_list', nullable: true }) firstList: string | null;
  @Column('text', { name: 'last_list', nullable: true }) lastList: string | null;
  @Column('text', { nullable: true }) successor: string | null;
}
