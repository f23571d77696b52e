import type { ServiceFigures, SystemFigures } from '@homeward/contracts';
import { Metrics, SERVICE_CONFIG, type ServiceConfig } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { askedOf } from './asked-service.js';
import { figuresOf } from './figures-of.js';

const own = 'operations-centre';

/** Asks every service how it fares: figures alone, no record and no key. */
@Injectable()
export class SystemFiguresService {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    private readonly metrics: Metrics,
  ) {}

  async read(at: string): Promise<SystemFigures> {
    const others = Object.entries(this.config.services).filter(([name]) => name !== own && name !== 'identity');
    const services = await Promise.all([this.ofOwn(), ...others.map(([name, url]) => askedOf(name, url))]);
    return { at, services };
  }

  private async ofOwn(): Promise<ServiceFigures> {
    return { service: own, answers: true, ...figuresOf(await this.metrics.text()) };
  }
}
