import { Injectable } from '@nestjs/common';
import { MatterLeads } from '../matters/matter-leads.js';
import { MergedMatters } from './merged-matters.js';

/** The two matters of a merger: who may merge them, and whether they are merged. */
@Injectable()
export class MergingPlace {
  constructor(
    readonly leads: MatterLeads,
    readonly matters: MergedMatters,
  ) {}
}
