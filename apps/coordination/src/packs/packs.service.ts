import type { ImportPack, RestorePack } from '@homeward/contracts';
import { simulationMark, type Pack } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyPolicies, latestPacks } from '../duties/duty-policies.js';
import { errorsIn } from './pack-lint.js';
import { PackLinter } from './pack-linter.js';
import { packInvalid, packNotFound, runningRowUnknown, simulationOnly, versionNotAbove } from './packs.errors.js';
import { isAbove, type PolicyDraft } from './policy-draft.js';
import { PolicyDrafts } from './policy-drafts.js';

/** Brings versions of packs as drafts, read by the linter first; a former version comes back as a new one (R31, Y04). */
@Injectable()
export class PacksService {
  constructor(
    private readonly drafts: PolicyDrafts,
    private readonly policies: DutyPolicies,
    private readonly linter: PackLinter,
  ) {}

  async import(tx: EntityManager, { pack, running = [] }: ImportPack): Promise<PolicyDraft> {
    const id = await this.drafts.permit(tx, 'pack', 'coordination:importPack');
    if (pack['mark'] === simulationMark) throw simulationOnly();
    return this.bring(tx, id, pack, running);
  }

  /** Puts the content of a former version under the next number: what was published is never changed. */
  async restore(tx: EntityManager, formerId: string, { edition, running = [] }: RestorePack): Promise<PolicyDraft> {
    const id = await this.drafts.permit(tx, 'pack', 'coordination:restorePack');
    const [former] = await tx.query<{ content: Record<string, unknown> }[]>(
      `SELECT content FROM coordination.pack_versions WHERE id = $1`,
      [formerId],
    );
    if (!former) throw packNotFound();
    return this.bring(tx, id, { ...former.content, version: edition }, running);
  }

  private async bring(tx: EntityManager, id: string, content: Record<string, unknown>, running: string[]): Promise<PolicyDraft> {
    const published = await this.policies.published(tx);
    const findings = await this.linter.findings(tx, content);
    const errors = errorsIn(findings);
    if (errors.length > 0) throw packInvalid(errors, content);
    // The linter found its form right.
    const pack = content as unknown as Pack;
    const former = latestPacks(published.packs).find((each) => each.pack === pack.pack);
    if (former && !isAbove(pack.version, former.version)) throw versionNotAbove();
    refuseUnknownRows(running, [pack, ...(former ? [former] : [])]);
    const rows = [...new Set(running)].sort();
    return this.drafts.store(tx, id, {
      kind: 'pack',
      name: pack.pack,
      edition: pack.version,
      year: null,
      content,
      running: rows,
      findings,
    });
  }
}

function refuseUnknownRows(running: readonly string[], packs: readonly Pack[]): void {
  const known = new Set(packs.flatMap(({ duties }) => duties.map(({ id }) => id)));
  const unknown = running.flatMap((row, index) => (known.has(row) ? [] : [index]));
  if (unknown.length > 0) throw runningRowUnknown(unknown);
}
