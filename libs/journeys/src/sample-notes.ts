import type { FactAbout, FactNote } from './fact-note.js';

const sources: Readonly<Record<string, string>> = {
  clue: 'clue-intake',
  transfer: 'coordination',
  duty: 'coordination',
  matter: 'coordination',
  case: 'investigation',
  victim: 'investigation',
  prosecution: 'investigation',
  judgment: 'investigation',
  rescue: 'rescue',
  needs: 'rehabilitation',
  support: 'rehabilitation',
  aid: 'rehabilitation',
  plan: 'rehabilitation',
  placement: 'resettlement',
  reunion: 'resettlement',
  lesson: 'prevention',
  operation: 'prevention',
};
const ofPersons: Readonly<Record<string, string>> = {
  'person.recovered': 'rescue',
  'person.received': 'resettlement',
  'person.reunited': 'resettlement',
};

const two = (count: number): string => String(Math.trunc(count)).padStart(2, '0');

/** Facts of a matter that never was, numbered within their source as they are told. */
export class SampleNotes {
  private readonly seqs = new Map<string, number>();
  private told = 0;

  of(name: string, agencyId: string, about: FactAbout = {}): FactNote {
    const source = ofPersons[name] ?? sources[name.slice(0, name.indexOf('.'))] ?? 'unknown';
    const seq = (this.seqs.get(source) ?? 0) + 1;
    this.seqs.set(source, seq);
    this.told += 1;
    const recordedAt = `2026-01-05T${two(this.told / 60)}:${two(this.told % 60)}:00.000Z`;
    return {
      source,
      seq,
      name,
      agencyId,
      occurred: { text: recordedAt, precision: 'instant', notBefore: recordedAt, notAfter: recordedAt },
      recordedAt,
      implied: false,
      historical: false,
      traceparent: null,
      about,
    };
  }
}
