import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The figures of one process, for Prometheus. No ids in labels. */
export class Metrics {
  readonly registry = new Registry();

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    const delay = monitorEventLoopDelay({ resolution: 20 });
    delay.enable();
    this.gauge('eventloop_delay_p99_seconds', 'How late the event loop is', () => delay.percentile(99) / 1e9);
    this.gauge('process_resident_memory_bytes', 'Memory of this process', () => process.memoryUsage.rss());
  }

  /** A figure that is looked up when somebody asks. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read());
      },
    });
  }

  counter<Label extends string>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  histogram(name: string, help: string, buckets: number[]): Histogram {
    return new Histogram({ name, help, buckets, registers: [this.registry] });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
