import { proposedAct } from '@homeward/contracts';
import type { PackRung } from '../pack.js';
import type { Path } from './finding.js';
import { rowRule, type Complaint } from './world.js';
import { words, type Words } from '../words.js';

const proposals = new Set<string>(proposedAct.options);
const ofTransfers = new Set(['expire', 'auto-acknowledge']);

/** L01 of ladders: an unknown ladder, an act its row cannot carry out, a proposal nobody drafts. */
export const ladderWithoutEffect = rowRule('L01', 'error', ({ row, at, ladder, ladderAt }, { names }) => {
  if (ladder === null && names.ladders?.has(String(row.ladder)) !== false) return [];
  if (ladder === null)
    return [
      {
        at: [...at, 'ladder'],
        message: words(`没有名为“${String(row.ladder)}”的阶梯。`, `There is no ladder named "${String(row.ladder)}".`),
      },
    ];
  const isNamed = typeof row.ladder === 'string';
  return ladder.flatMap((rung, index) => {
    const here = [...ladderAt, index];
    const inRow = isNamed ? [...at, 'ladder'] : here;
    return [...proposalFaults(rung, here), ...offsetFaults(rung, here), ...actFaults(rung, row.mode, row.subject, inRow)];
  });
});

function proposalFaults({ act, proposal }: PackRung, at: Path): Complaint[] {
  const here = [...at, 'proposal'];
  if (act === 'propose' && proposal === undefined)
    return fault(here, words('提请行为缺少文书名称。', 'A proposal has to name the act it drafts.'));
  if (act !== 'propose' && proposal !== undefined)
    return fault(here, words('该字段不起作用：此级不提出文书。', 'This field acts on nothing: the rung proposes no act.'));
  if (proposal !== undefined && !proposals.has(proposal))
    return fault(here, words('系统不认识该文书。', 'Nobody drafts an act of that name.'));
  return [];
}

function offsetFaults({ offset }: PackRung, at: Path): Complaint[] {
  if (offset.side === 'before' && offset.value === 0)
    return fault(
      [...at, 'offset', 'side'],
      words('该字段不起作用：距离为零即为到期之时。', 'This field acts on nothing: at no distance a rung stands at the due date.'),
    );
  if (offset.unit === 'instant' && offset.value > 0)
    return fault(
      [...at, 'offset', 'value'],
      words('该字段不起作用：该单位没有长度。', 'This field acts on nothing: this unit has no length.'),
    );
  return [];
}

function actFaults({ act, to }: PackRung, mode: string, subject: string, at: Path): Complaint[] {
  const isOutside = act === 'report-up' || to.some((target) => !/@own(:|$)/.test(target));
  if (mode === 'advise' && isOutside)
    return fault(
      at,
      words(
        '该级不起作用：建议模式的提醒不离开本机关。',
        'This rung acts on nothing: in advise mode no rung leaves the owner agency.',
      ),
    );
  if (ofTransfers.has(act) && subject !== 'transferId')
    return fault(
      at,
      words('该级不起作用：只有移送才会失效或视为已阅。', 'This rung acts on nothing: only a transfer expires or counts as read.'),
    );
  return [];
}

function fault(at: Path, message: Words): Complaint[] {
  return [{ at, message }];
}
