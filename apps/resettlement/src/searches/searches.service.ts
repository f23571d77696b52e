import { searchConcluded, searchOpened, type ConcludeSearch, type OpenSearch } from '@homeward/contracts';
import { add, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { addDetails, PersonActs, sealDetails, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { standingRows } from '../acts/standing-rows.js';
import { conclude, type Search } from './search.js';
import { SearchEntity } from './search.entity.js';
import { searchRows } from './search-rows.js';
import { searchAlreadyOpen } from './searches.errors.js';

/** Family tracing by the police (R47a). */
@Injectable()
export class SearchesService {
  constructor(
    private readonly acts: PersonActs,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async open(tx: EntityManager, body: OpenSearch): Promise<Search> {
    const { id, person, act, officerId } = await this.acts.begin(tx, 'resettlement:openSearch', searchRows, body);
    const { matterId, personId } = { ...body, personId: person.id };
    const live = { agencyId: act.agencyId, status: In(['open', 'not-found-for-now']) };
    const [standing] = await standingRows(tx, searchRows, person, live);
    if (standing) throw searchAlreadyOpen(standing);

    const search = await add<Search>(tx, SearchEntity, {
      ...{ id, version: 1, matterId, personId, ...act },
      ...{ status: 'open', draftedBy: officerId, certifiedBy: null, concludedOccurred: null },
      sealedDetails: sealDetails(this.cipher, searchRows.name, id, body.details),
    });
    await this.outbox.add(tx, searchOpened, search, { personId });
    return search;
  }

  async conclude(tx: EntityManager, seen: Seen, body: ConcludeSearch): Promise<Search> {
    const { row, act } = await this.acts.load(tx, 'resettlement:concludeSearch', searchRows, seen);
    const next = conclude(row, body, await this.acts.decider(tx, 'resettlement:certifySearch', row), act);

    const sealedDetails = addDetails(this.cipher, searchRows.name, row, body.details);
    const concluded = await replace<Search>(tx, SearchEntity, row, { ...next, sealedDetails });
    await this.outbox.add(tx, searchConcluded, concluded, { personId: concluded.personId, result: body.result });
    return concluded;
  }
}
