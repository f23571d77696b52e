import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The figures of one process, for Prometheus. No ids in labels. One that cannot be read is left out, and the others are told all the same. */
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
  gauge(name: string, help: string, look: () => number | Promise<number>): void {
    const read = async () => look();
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        await read().then(
          (value) => this.set(value),
          () => this.remove(),
        );
      },
    });
  }

  /** The same, one figure for each of a few kinds. */
  gaugeBy(label: string, name: string, help: string, read: () => Promise<Record<string, number>>): void {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      async collect() {
        this.reset();
        const values = await read().catch(() => ({}));
        for (const [kind, value] of Object.entries(values)) this.set({ [label]: kind }, value);
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

/** Figures that come from one answer ask for it once, however many are told at the same time. */
export function askedOnce<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () =>
    (asked ??= ask().finally(() => {
      asked = undefined;
    }));
}

/** Counts one more each time it is called. */
export function counting(metrics: Metrics, name: string, help: string): () => void {
  const counter = metrics.counter(name, help);
  return () => counter.inc();
}

/** Counts what is refused by the rules that refused it; where no rule allows it, none is named. */
export function countingDenied(metrics: Metrics): (policyIds: readonly string[]) => void {
  const counter = metrics.counter('authz_denied_total', 'Acts and readings refused, by the rule that refused', ['policy']);
  return (policyIds) => {
    for (const policy of policyIds.length > 0 ? policyIds : ['no-rule-allows-it']) counter.inc({ policy });
  };
}
