import type { ProposeChange } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyPolicies } from '../duties/duty-policies.js';
import { errorsIn, unwaived } from './pack-lint.js';
import { PackLinter } from './pack-linter.js';
import { packInvalid, previewNotSeen, warningsNotWaived } from './packs.errors.js';
import { proposed, type DraftKind, type PolicyDraft } from './policy-draft.js';
import { PolicyDrafts } from './policy-drafts.js';
import { PolicyJobs } from './policy-jobs.js';

/** The first of the two persons: has seen the impact, and gives reasons for what the linter warns of today. */
@Injectable()
export class Proposing {
  constructor(
    private readonly drafts: PolicyDrafts,
    private readonly jobs: PolicyJobs,
    private readonly policies: DutyPolicies,
    private readonly linter: PackLinter,
  ) {}

  async propose(tx: EntityManager, kind: DraftKind, seen: Seen, { hash, waivers = [] }: ProposeChange): Promise<PolicyDraft> {
    const draft = await this.drafts.load(tx, kind, 'propose', seen);
    const by = accessOf(tx).actorId;
    const edition = await this.policies.edition(tx);
    if (!(await this.jobs.isSeen(tx, { subjectId: draft.id, by, hash, edition }))) throw previewNotSeen();
    if (kind === 'pack') await this.lintAgain(tx, draft, waivers);
    return this.drafts.replace(tx, draft, proposed(draft, by, { hash, waivers }));
  }

  private async lintAgain(tx: EntityManager, draft: PolicyDraft, waivers: PolicyDraft['waivers']): Promise<void> {
    const findings = await this.linter.findings(tx, draft.content);
    const errors = errorsIn(findings);
    if (errors.length > 0) throw packInvalid(errors, draft.content);
    const warnings = unwaived(findings, waivers);
    if (warnings.length > 0) throw warningsNotWaived(warnings);
  }
}
