import { lint, type Finding } from '@homeward/duty-policy';
import type { Answer } from './answer.js';
import { readWhatCanBeRead } from './policy-files.js';

/** Lints packs and calendars: every finding with its rule and its place; only errors make it fail. */
export async function lintPolicy(files: readonly string[], today: string): Promise<Answer> {
  const { policy, unreadable } = await readWhatCanBeRead(files);
  const { packs, calendars, given } = policy;
  const said = lint(packs, calendars, { today }).filter(({ file }) => given === null || given.has(file));
  const findings = [...unreadable.flatMap(({ file, faults }) => faults.map((fault) => formFinding(file, fault))), ...said];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const total = `${errors} errors, ${findings.length - errors} warnings in ${packs.length} packs`;
  return {
    json: { findings, errors, warnings: findings.length - errors },
    lines: [...findings.map(lineOf), total],
    isGood: errors === 0,
  };
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

function lineOf({ rule, severity, file, pointer, message }: Finding): string {
  return `${severity === 'error' ? '✗' : '!'} ${rule} ${file} ${pointer}: ${message.en} ${message.zh}`;
}
