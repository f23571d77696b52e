import { idIn, type LedgerFact } from '../fact.js';

interface Link {
  linkId: string;
  matters: readonly [string, string];
}

/** Which matters count as one at the moment. */
export class LinkedMatters {
  private links: Link[] = [];

  /** The link a fact makes between two matters, or null. */
  madeBy(fact: LedgerFact): Link | null {
    const linkId = idIn(fact, 'linkId');
    const other = idIn(fact, 'intoMatterId');
    if (fact.name !== 'clue.merged' || linkId === null || other === null || fact.matterId === null) return null;
    const link: Link = { linkId, matters: [fact.matterId, other] };
    this.links.push(link);
    return link;
  }

  /** The link a fact undoes, or null. */
  undoneBy(fact: LedgerFact): Link | null {
    const linkId = fact.name === 'clue.unmerged' ? idIn(fact, 'linkId') : null;
    const link = this.links.find((each) => each.linkId === linkId) ?? null;
    this.links = this.links.filter((each) => each !== link);
    return link;
  }

  /** The other matters that count as one with this one. */
  with(matterId: string | null): string[] {
    if (matterId === null) return [];
    const found = new Set([matterId]);
    for (let size = 0; size < found.size;) {
      size = found.size;
      for (const { matters } of this.links)
        if (matters.some((matter) => found.has(matter))) for (const matter of matters) found.add(matter);
    }
    return [...found].filter((matter) => matter !== matterId);
  }
}
