import { noticeAct, type NoticeAct, type Words } from '@homeward/contracts';

/** One line of a message: a number, the stage, the clock and a link. There is nothing else to tell. */
export interface MessageLine {
  /** The notices that the line stands for; none for what is owed and was not told by itself. */
  noticeIds: string[];
  dutyId: string;
  matterNumber: string | null;
  dutyType: string;
  mark: NoticeAct | OwnMark;
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

function lineText({ mark, matterNumber, dutyType, dueAt, link }: MessageLine, zone: string, baseUrl: string): string {
  const { zh, en } = wordsOf(mark);
  return [`${zh} / ${en}`, matterNumber ?? '-', dutyType, localTime(dueAt, zone), `${baseUrl}${link}`].join(' | ');
}

function wordsOf(mark: MessageLine['mark']): Words {
  return mark in marks ? marks[mark as OwnMark] : actWords[mark as NoticeAct];
}

const actWords = (noticeAct.meta()?.['x-words'] ?? {}) as Record<NoticeAct, Words>;

const codesOf = ({ noticeIds, dutyId, matterNumber, dutyType, mark, dueAt, link }: MessageLine, baseUrl: string) => ({
  ...{ noticeIds, dutyId, matterNumber, dutyType, mark, dueAt },
  link: `${baseUrl}${link}`,
});

const localTime = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(Date.parse(at));
