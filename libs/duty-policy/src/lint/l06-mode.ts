import { rowRule } from './world.js';
import { words } from '../words.js';

const unverified = new Set(['V3', 'L', 'M']);

/** L06: what was not read in an official text is advised, not enforced, unless a waiver says why; what is from memory is never in force. */
export const mode = rowRule('L06', 'error', ({ row, at }, pack) => {
  const primary = row.legalBasis[0]?.confidence;
  if (primary === undefined || row.mode !== 'enforce' || !unverified.has(primary)) return [];
  if (primary === 'M' && pack.head.status === 'in-force')
    return [
      {
        at: [...at, 'mode'],
        message: words('凭记忆记录的规则未经核实不得生效。', 'What is from memory is never in force before it is verified.'),
      },
    ];
  if (row.waivers?.some(({ lint, reason }) => lint === 'L06' && reason.trim() !== '') === true) return [];
  return [
    {
      at: [...at, 'mode'],
      message: words(
        `依据可信度为${primary}，没有豁免不得强制。`,
        `A basis coded ${primary} is enforced only with a written waiver.`,
      ),
    },
  ];
});

/** L06 of whole packs: in a pack in force no row rests on memory alone, whatever its mode. */
export const memoryInForce = rowRule('L06', 'error', ({ row, at }, pack) => {
  if (pack.head.status !== 'in-force' || row.mode === 'enforce' || row.legalBasis[0]?.confidence !== 'M') return [];
  return [
    {
      at: [...at, 'legalBasis', 0, 'confidence'],
      message: words('凭记忆记录的规则未经核实不得生效。', 'What is from memory is never in force before it is verified.'),
    },
  ];
});
