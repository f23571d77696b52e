import {
  guardianshipSuitDecided,
  guardianshipSuitFiled,
  type DecideGuardianshipSuit,
  type FileGuardianshipSuit,
} from '@homeward/contracts';
import { add, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { PersonActs, sealDetails, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { standingRows } from '../acts/standing-rows.js';
import { decide, type GuardianshipSuit } from './guardianship-suit.js';
import { GuardianshipSuitEntity } from './guardianship-suit.entity.js';
import { guardianshipSuitRows } from './guardianship-suit-rows.js';
import { suitAlreadyOpen } from './guardianship-suits.errors.js';

/** Guardianship before the court; the rows are the court's. */
@Injectable()
export class GuardianshipSuitsService {
  constructor(
    private readonly acts: PersonActs,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async file(tx: EntityManager, body: FileGuardianshipSuit): Promise<GuardianshipSuit> {
    const { id, person, act } = await this.acts.begin(tx, 'resettlement:fileGuardianshipSuit', guardianshipSuitRows, body);
    const { matterId, applicantKind } = body;
    const [open] = await standingRows(tx, guardianshipSuitRows, person, { status: 'filed' });
    if (open) throw suitAlreadyOpen(open.id);

    const suit = await add<GuardianshipSuit>(tx, GuardianshipSuitEntity, {
      ...{ id, version: 1, matterId, personId: person.id, ...act },
      ...{ status: 'filed', applicantKind, outcome: null, decidedOccurred: null },
      sealedDetails: sealDetails(this.cipher, guardianshipSuitRows.name, id, body.details),
    });
    await this.outbox.add(tx, guardianshipSuitFiled, suit, { personId: suit.personId, suitId: id });
    return suit;
  }

  async decide(tx: EntityManager, seen: Seen, body: DecideGuardianshipSuit): Promise<GuardianshipSuit> {
    const { row, act } = await this.acts.load(tx, 'resettlement:decideGuardianshipSuit', guardianshipSuitRows, seen);

    const decided = await replace<GuardianshipSuit>(tx, GuardianshipSuitEntity, row, decide(row, body, act));
    const { id: suitId, personId } = decided;
    await this.outbox.add(tx, guardianshipSuitDecided, decided, { personId, suitId, outcome: body.outcome });
    return decided;
  }
}
