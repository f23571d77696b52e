import { localDay } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import { Brackets, In, type EntityManager } from 'typeorm';
import type { RegisteredAgency } from './registered-agency.js';
import { RegisteredAgencyEntity } from './registered-agency.entity.js';

/** The entries of the registry, for whoever has to know what kind of organ an agency is, and which stand beside and above it. */
@Injectable()
export class AgencyEntries {
  /** Null for an agency that the registry does not tell of. */
  find(tx: EntityManager, id: string): Promise<RegisteredAgency | null> {
    return tx.findOneBy(RegisteredAgencyEntity, { id });
  }

  /** Those of some agencies that the registry tells of. */
  several(tx: EntityManager, ids: readonly string[]): Promise<RegisteredAgency[]> {
    return tx.findBy(RegisteredAgencyEntity, { id: In([...ids]) });
  }

  /** The live agencies of its region and of the regions and the nation that contain it. */
  around(tx: EntityManager, { country, regionCode, timeZone }: RegisteredAgency, at: string): Promise<RegisteredAgency[]> {
    const onDay = localDay(at, timeZone);
    return tx
      .createQueryBuilder(RegisteredAgencyEntity, 'agency')
      .where('agency.country = :country AND NOT agency.for_history AND agency.valid_from <= :onDay', { country, onDay })
      .andWhere('(agency.valid_to IS NULL OR agency.valid_to >= :onDay)')
      .andWhere(
        new Brackets((place) => place.where('agency.region_code IS NULL').orWhere({ regionCode: In(regionsAround(regionCode)) })),
      )
      .orderBy('agency.id')
      .getMany();
  }
}

/** The code itself, its prefecture and its province. */
const regionsAround = (code: string | null): string[] =>
  code === null ? [] : [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
