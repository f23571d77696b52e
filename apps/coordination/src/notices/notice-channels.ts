import { MailChannel, type MailSettings } from './mail-channel.js';
import { NoticeChannels, type NoticeChannel } from './notice-channel.js';
import { WebhookChannel, type WebhookSettings } from './webhook-channel.js';

/** What an installation tells of its ways out; what it does not tell of it does not have. */
export interface NoticeSettings {
  mail: MailSettings | null;
  webhook: WebhookSettings | null;
  deskUrl: string;
}

/** The ways out of this installation. */
export function noticeChannels({ mail, webhook }: NoticeSettings): NoticeChannels {
  const channels: NoticeChannel[] = [];
  if (mail !== null) channels.push(new MailChannel(mail));
  if (webhook !== null) channels.push(new WebhookChannel(webhook));
  return new NoticeChannels(channels);
}
