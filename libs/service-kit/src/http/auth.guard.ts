import { DomainError } from '@homeward/contracts';
import type { Permits, VerifyToken } from '@homeward/security';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { ACTION, OPEN_TO_ALL } from './action.decorator.js';
import { idempotencyKeyOf, lateRecordingOf, purposeOf, requestOf, rowIdOf } from './request.js';
import { traceIdOf, traceparentOf } from './trace.js';

/** Anonymous and unlisted is refused; then the caller's roles must hold the function. Rights on the row itself are decided with the row, inside the transaction. */
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifyToken: VerifyToken,
    private readonly permits: Permits,
    private readonly dataSource: DataSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const traceparent = traceparentOf(request.headers.traceparent);
    request.traceId = traceIdOf(traceparent);
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<string | undefined>(OPEN_TO_ALL, places) !== undefined) return true;
    const action = this.reflector.getAllAndOverride<string | undefined>(ACTION, places);
    if (!action) throw new Error(`${context.getClass().name} has a route without an action.`);

    const caller = await this.verifyToken(request.headers.authorization);
    const purpose = purposeOf(request);
    if (!(await this.permits.checkFunction(this.dataSource.manager, { ...caller, purpose }, action)))
      throw new DomainError('forbidden', 'function-not-for-role', 'Nobody of your role has this function.');
    request.command = {
      officerId: caller.officerId,
      agencyId: caller.agencyId,
      purpose,
      purposeIsNamed: request.headers['homeward-purpose'] !== undefined,
      tokenEndsAt: caller.tokenEndsAt,
      requestId: request.traceId,
      traceparent,
      action,
      target: request.url.split('?')[0] ?? '',
      body: request.body,
      idempotencyKey: idempotencyKeyOf(request),
      rowId: rowIdOf(request),
      lateRecordingId: lateRecordingOf(request),
    };
    return true;
  }
}
