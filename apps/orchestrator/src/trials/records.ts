import { randomUUID } from 'node:crypto';
import { exactly, knownFacts, type Fact } from '@homeward/contracts';

const unrealAgency = randomUUID();

/** Facts as their services would publish them, for a matter that does not exist. */
export class UnrealPublisher {
  private readonly seqs = new Map<string, number>();

  constructor(readonly key: string = randomUUID()) {}

  fact(name: string, data: unknown, more: Partial<Fact> = {}): Fact {
    const contract = knownFacts.find((known) => known.name === name);
    if (!contract) throw new Error(`There is no fact ${name}.`);
    const seq = (this.seqs.get(contract.service) ?? 0) + 1;
    this.seqs.set(contract.service, seq);
    const recordedAt = '2026-01-05T08:00:00.000Z';
    return {
      id: randomUUID(),
      source: contract.service,
      name,
      version: contract.version,
      key: this.key,
      seq: String(seq),
      agencyId: unrealAgency,
      actorId: randomUUID(),
      onBehalfOf: null,
      occurred: exactly(recordedAt),
      recordedAt,
      implied: false,
      historical: false,
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
      data: contract.data.parse(data),
      ...more,
    };
  }
}
