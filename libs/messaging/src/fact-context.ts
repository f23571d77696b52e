import { BaseRpcContext } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';

/** What a handler gets beside the fact: the transaction that already holds its inbox row. */
export class FactContext extends BaseRpcContext<[EntityManager]> {
  get tx(): EntityManager {
    return this.getArgByIndex(0);
  }
}
