import type { Figure } from './figure.js';
import type { Machine } from './machine.js';
import type { Quantiles } from './quantiles.js';

/** Shows what was measured, as it is measured, or as one document at the end. */
export class Report {
  private readonly figures: Figure[] = [];

  constructor(
    private readonly isJson: boolean,
    private readonly write: (text: string) => void,
  ) {}

  /** Something that goes on: only a person wants to read it. */
  note(text: string): void {
    if (!this.isJson) this.write(`  … ${text}\n`);
  }

  add(figure: Figure): void {
    this.figures.push(figure);
    if (!this.isJson) this.write(linesOf(figure));
  }

  end(scenario: string, at: Machine): void {
    if (this.isJson) this.write(`${JSON.stringify({ scenario, machine: at, figures: this.figures }, null, 2)}\n`);
  }
}

function linesOf({ what, outstanding, unit, measured, raw, ratio, ...rest }: Figure): string {
  const { aim, statements, notes, machine } = rest;
  const shown = (each: Quantiles) => `p50 ${round(each.p50)}  p99 ${round(each.p99)}  max ${round(each.max)} ${unit}`;
  const lines = [
    `${what}, ${outstanding.toLocaleString('en')} outstanding (${measured.count.toLocaleString('en')} measured)`,
    `    ours ${shown(measured)}`,
    ...(raw ? [`    bare ${shown(raw)}   ratio ${round(ratio ?? 0)}`] : []),
    ...(statements === null ? [] : [`    ${round(statements)} SQL statements each`]),
    ...(aim === null ? [] : [`    aim: ${aim}`]),
    ...notes.map((note) => `    ${note}`),
    `    ${machine.cores} cores, ${machine.memoryGigabytes} GB, load ${machine.load}`,
  ];
  return `${lines.join('\n')}\n`;
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2));
