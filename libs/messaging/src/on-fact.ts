import type { FactContract } from '@homeward/contracts';
import { applyDecorators, Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';

/** The facts transport; the id keeps Nest's own Kafka server out. */
export const FACTS = Symbol.for('homeward.facts');

/** Lets an error through as it is: Nest would replace its class, and a refusal could no longer be told from a bug. */
@Catch()
class RethrowErrors implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

export const patternOf = ({ name, version }: Pick<FactContract, 'name' | 'version'>): string => `${name}.v${version}`;

/** Routes one fact, at one version, to one method of ours. */
export const OnFact = (contract: FactContract): MethodDecorator =>
  applyDecorators(
    EventPattern<Record<string, unknown>>(patternOf(contract), FACTS, { contract }) as MethodDecorator,
    UseFilters(new RethrowErrors()),
  );
