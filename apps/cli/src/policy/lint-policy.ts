import { dutyStatistics } from '@homeward/contracts';
import { lint, type Finding, type LintContext } from '@homeward/duty-policy';
import { readForm } from '../files/form-faults.js';
import type { Answer } from './answer.js';
import { PolicyFileRefused, readPolicyFile, readWhatCanBeRead } from './policy-files.js';

/** Lints packs and calendars: every finding with its rule and its place; only errors make it fail. Statistics of a running installation say how the rows fare there. */
export async function lintPolicy(files: readonly string[], today: string, statisticsFile?: string): Promise<Answer> {
  const { policy, unreadable } = await readWhatCanBeRead(files);
  const { packs, calendars, given, nameless } = policy;
  const known = statisticsFile === undefined ? { today } : { today, statistics: await readStatistics(statisticsFile) };
  const said = lint(packs, calendars, known)
    .filter(({ file }) => given === null || given.has(file))
    .map((finding) => ({ ...finding, file: nameless.get(finding.file) ?? finding.file }));
  const findings = [...unreadable.flatMap(({ file, faults }) => faults.map((fault) => formFinding(file, fault))), ...said];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const total = `${errors} errors, ${findings.length - errors} warnings in ${packs.length} packs`;
  return {
    json: { findings, errors, warnings: findings.length - errors },
    lines: [...findings.map(lineOf), total],
    isGood: errors === 0,
  };
}

/** What `policy statistics --json` has told, by row. */
async function readStatistics(file: string): Promise<NonNullable<LintContext['statistics']>> {
  const form = readForm(dutyStatistics, await readPolicyFile(file));
  if ('faults' in form) throw new PolicyFileRefused(file, form.faults);
  return new Map(form.read.items.map((row) => [row.dutyType, row]));
}

function formFinding(file: string, { pointer, detail }: { pointer: string; detail: string }): Finding {
  return {
    rule: 'L01',
    severity: 'error',
    file,
    pointer,
    message: { zh: `不是严格的JSON：${detail}`, en: `This is no strict JSON: ${detail}.` },
  };
}

/** A finding as one line: how grave, rule, file, place, words. */
export function lineOf({ rule, severity, file, pointer, message }: Finding): string {
  return `${severity === 'error' ? '✗' : '!'} ${rule} ${file} ${pointer}: ${message.en} ${message.zh}`;
}
