import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../http/action.decorator.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** For whoever keeps the process running. Not routed by the gateway. */
@Controller()
@OpenToAll('health and metrics hold no data and are reachable on the inside only')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  /** The event loop turns; no dependency is asked. */
  @Get('livez')
  alive(): { alive: true } {
    return { alive: true };
  }

  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const findings = await this.readiness.findings();
    const ready = Object.keys(findings).length === 0;
    await reply.status(ready ? 200 : 503).send({ ready, findings });
  }

  @Get('metrics')
  async measured(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type('text/plain; version=0.0.4');
    return this.metrics.text();
  }
}
