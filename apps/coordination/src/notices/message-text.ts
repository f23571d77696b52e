import { noticeAct, proposedAct, type NoticeAct, type ProposedAct, type Words } from '@homeward/contracts';
import { localTime } from '../agencies/local-time.js';

/** One line of a message: a number, the stage, the clock and a link. There is nothing else to tell. */
export interface MessageLine {
  /** The notices that the line stands for; none for what is owed and was not told by itself. */
  noticeIds: string[];
  dutyId: string;
  matterNumber: string | null;
  dutyType: string;
  mark: NoticeAct | OwnMark;
  /** The act to draft and sign, where one is proposed. */
  proposal: ProposedAct | null;
  /** Rungs for which the line stands beside its own. */
  passedRungs: number[];
  dueAt: string;
  link: string;
}

/** What a line tells that is no act of a notice. */
type OwnMark = 'due-today' | 'overdue' | 'held' | 'calendar-missing';

/** A message as a person and as another system reads it. */
export interface MessageText {
  subject: string;
  text: string;
  payload: string;
}

const marks: Record<OwnMark, Words> = {
  'due-today': { en: 'Due today', zh: '今日到期' },
  overdue: { en: 'Overdue', zh: '已超期' },
  held: { en: 'On hold', zh: '暂缓' },
  'calendar-missing': { en: 'Calendar not published', zh: '工作日历未发布' },
};

/** Writes a message in both languages. Subjects say how many lines there are: they are shown on locked screens. */
export function messageText(lines: readonly MessageLine[], { zone, baseUrl, isDigest }: MessagePlace): MessageText {
  const count = lines.length;
  const kind: Words = isDigest ? { en: 'digest of the day', zh: '每日汇总' } : { en: 'notice', zh: '通知' };
  const subject = `Homeward ${kind.zh} / ${kind.en} (${count})`;
  const written = lines.map((line) => lineText(line, zone, baseUrl));
  const payload = JSON.stringify({ type: isDigest ? 'digest' : 'notice', lines: lines.map((line) => codesOf(line, baseUrl)) });
  return { subject, text: `${written.join('\n')}\n`, payload };
}

/** Where a message is read: the recipient's zone, and the address under which the desk opens. */
export interface MessagePlace {
  zone: string;
  baseUrl: string;
  isDigest: boolean;
}

function lineText(line: MessageLine, zone: string, baseUrl: string): string {
  const { matterNumber, dutyType, dueAt, link } = line;
  return [saidOf(line), matterNumber ?? '-', dutyType, localTime(dueAt, zone), `${baseUrl}${link}`].join(' | ');
}

function saidOf({ mark, proposal, passedRungs }: MessageLine): string {
  const act = wordsOf(mark);
  const draft = proposal === null ? null : proposalWords[proposal];
  const passed = passedRungs.join(', ');
  const zh = `${act.zh}${draft ? `：${draft.zh}` : ''}${passed ? `（含已过的第${passed}级）` : ''}`;
  const en = `${act.en}${draft ? `: ${draft.en}` : ''}${passed ? ` (also for rungs ${passed})` : ''}`;
  return `${zh} / ${en}`;
}

function wordsOf(mark: MessageLine['mark']): Words {
  return mark in marks ? marks[mark as OwnMark] : actWords[mark as NoticeAct];
}

const actWords = (noticeAct.meta()?.['x-words'] ?? {}) as Record<NoticeAct, Words>;
const proposalWords = (proposedAct.meta()?.['x-words'] ?? {}) as Record<ProposedAct, Words>;

const codesOf = ({ link, ...codes }: MessageLine, baseUrl: string) => ({ ...codes, link: `${baseUrl}${link}` });
