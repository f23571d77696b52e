import type * as z from 'zod';
import { rungActWords } from './coordination.lists.js';
import { wordList } from './word-list.js';

/** What a notice says: what a rung does, or what no rung tells. */
export const noticeAct = wordList({
  ...rungActWords,
  'transfer-offered': { en: 'A transfer waits for your answer', zh: '有移送待您答复' },
  'extension-asked': { en: 'More time is asked for', zh: '申请延期，待您决定' },
  'start-proposed': { en: 'Another start is proposed', zh: '提出更正起算时间，待您决定' },
  'duty-reminded': { en: 'The other side asks again', zh: '对方催办' },
  'transfer-reminded': { en: 'The sender asks again', zh: '移送机关催办' },
  'row-seldom-met': { en: 'A row is hardly ever met', zh: '规则行很少被履行' },
  'matter-rests': { en: 'Nothing happens in a matter', zh: '事项停滞' },
});
export type NoticeAct = z.infer<typeof noticeAct>;

/** By which way a notice arrives. */
export const noticeChannel = wordList({
  'in-app': { en: 'Inbox', zh: '站内通知' },
  mail: { en: 'Mail', zh: '电子邮件' },
  webhook: { en: 'Another system', zh: '系统对接' },
});
export type NoticeChannelCode = z.infer<typeof noticeChannel>;

/** By which way a message leaves the platform. */
export const outsideChannel = noticeChannel.extract(['mail', 'webhook']);
export type OutsideChannel = z.infer<typeof outsideChannel>;

/** How urgently a notice goes out. */
export const noticeUrgency = wordList({
  page: { en: 'By every way, again until acknowledged', zh: '多渠道呼叫直至确认' },
  single: { en: 'By itself', zh: '单独发送' },
  digest: { en: 'With the digest of the day', zh: '并入每日汇总' },
});

/** How far a message has come. */
export const deliveryState = wordList({
  pending: { en: 'Waits', zh: '待发送' },
  sent: { en: 'In the inbox', zh: '已入站内' },
  delivered: { en: 'Arrived', zh: '已送达' },
  failed: { en: 'Could not be delivered', zh: '送达失败' },
  cancelled: { en: 'No longer needed', zh: '已取消' },
});

/** Why a message was not delivered. */
export const deliveryReason = wordList({
  refused: { en: 'Refused by the other side', zh: '对方拒收' },
  unreachable: { en: 'Not reached', zh: '无法连通' },
  'no-address': { en: 'No address is known', zh: '未登记联系方式' },
  acknowledged: { en: 'The duty was acknowledged', zh: '已确认' },
  'duty-ended': { en: 'The duty has ended', zh: '义务已终止' },
  'duty-paused': { en: 'The clock stands still', zh: '期限中止' },
  'duty-moved': { en: 'The duty runs otherwise', zh: '期限已变更' },
});
