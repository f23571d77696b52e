import type { PackPage, PackQuery, PackSummary, PackView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { diffPacks, type Pack, type PackChange } from '@homeward/duty-policy';
import { Permits } from '@homeward/security';
import { Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyPolicies } from '../duties/duty-policies.js';
import { PackEditions, type PackEdition } from './pack-editions.js';
import { packNotFound } from './packs.errors.js';
import { isAbove, movesOf, type PolicyDraft } from './policy-draft.js';
import { PolicyDraftEntity } from './policy-draft.entity.js';

/** Shows versions of packs: what is in force to everybody who works here, drafts to the agency that writes them. */
@Injectable()
export class PacksReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
    private readonly policies: DutyPolicies,
    private readonly editions: PackEditions,
  ) {}

  async list(tx: EntityManager, query: PackQuery): Promise<PackPage> {
    const page = await this.editions.page(tx, query);
    const rows = page.items.map((edition) => ofCaller(tx, edition));
    const readable = await this.permits.readable(tx, 'coordination:listPacks', rows);
    const items = await this.replies.withMoves(tx, readable, ({ status }) => movesOf('pack', status));
    return { items: items.map(({ row, moves }) => summaryOf(row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withContent: boolean): Promise<PackView> {
    const found = await this.editions.one(tx, id);
    if (!found) throw this.permits.absent('coordination:readPack', id, packNotFound);
    const edition = ofCaller(tx, found);
    await this.permits.check(tx, 'coordination:readPack', edition, packNotFound);
    const { packs } = await this.policies.published(tx);
    const draft = await tx.findOneBy(PolicyDraftEntity, { id });
    const content = (draft?.content ?? packs.find((each) => isEdition(each.content, edition))?.content) as Pack | undefined;
    const former = before(
      edition,
      packs.map((each) => each.content),
    );
    return {
      ...summaryOf(edition, await this.replies.movesOf(tx, edition, movesOf('pack', edition.status))),
      against: former?.version ?? null,
      differences: former && content ? diffPacks(former, content).map(shown) : [],
      findings: draft ? findingsOf(draft) : [],
      ...(withContent && content && { content: { ...content } }),
    };
  }
}

type OwnedEdition = PackEdition & { agencyId: string };

// What is in force belongs to everybody; a draft of another agency is not in the list at all.
const ofCaller = (tx: EntityManager, edition: PackEdition): OwnedEdition => ({
  ...edition,
  agencyId: edition.agencyId ?? accessOf(tx).agencyId,
});

const isEdition = ({ pack, version }: Pack, edition: PackEdition): boolean => pack === edition.pack && version === edition.edition;

/** The version next below. */
function before(edition: PackEdition, packs: readonly Pack[]): Pack | undefined {
  return packs
    .filter(({ pack, version }) => pack === edition.pack && isAbove(edition.edition, version))
    .reduce<Pack | undefined>((best, each) => (best === undefined || isAbove(each.version, best.version) ? each : best), undefined);
}

function summaryOf({ agencyId: _agencyId, ...edition }: PackEdition, allowedActions: string[]): PackSummary {
  return { ...edition, allowedActions };
}

function findingsOf({ findings, waivers }: PolicyDraft): PackView['findings'] {
  const reasons = new Map(waivers.map(({ lint, reason }) => [lint, reason]));
  return findings.map((finding) => ({ ...finding, waived: reasons.get(finding.rule) ?? null }));
}

const shown = (change: PackChange): PackView['differences'][number] => ({
  ...change,
  differences: change.differences.map(({ pointer, before: was, after }) => ({
    pointer,
    before: was ?? null,
    after: after ?? null,
  })),
});
