import { createTransport, type Transporter } from 'nodemailer';
import type { NoticeChannel, OutsideMessage } from './notice-channel.js';

/** The mail server of an installation. */
export interface MailSettings {
  host: string;
  port: number;
  /** `implicit` speaks TLS from the first byte, `starttls` insists on changing to it, `none` is for a server on this machine. */
  tls: 'implicit' | 'starttls' | 'none';
  from: string;
  user: string | undefined;
  password: string | undefined;
}

const limitMs = 10_000;

/** Sends plain text by SMTP. The recipients of one desk do not see each other's addresses. */
export class MailChannel implements NoticeChannel {
  readonly name = 'mail';
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(private readonly settings: MailSettings) {
    const { host, port, tls, user, password } = settings;
    this.domain = settings.from.slice(settings.from.lastIndexOf('@') + 1);
    this.transport = createTransport({
      host,
      port,
      secure: tls === 'implicit',
      requireTLS: tls === 'starttls',
      ignoreTLS: tls === 'none',
      connectionTimeout: limitMs,
      greetingTimeout: limitMs,
      socketTimeout: limitMs,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(user !== undefined && password !== undefined && { auth: { user, pass: password } }),
    });
  }

  async send({ key, addresses, subject, text }: OutsideMessage): Promise<'accepted' | 'refused' | 'unreachable'> {
    const { from } = this.settings;
    try {
      await this.transport.sendMail({
        from,
        to: 'undisclosed-recipients:;',
        envelope: { from, to: [...addresses] },
        subject,
        text,
        messageId: `<${key}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return 'accepted';
    } catch (error) {
      return isFinal(error) ? 'refused' : 'unreachable';
    }
  }
}

/** A 5xx to the addresses or the message is final; anything about the connection or the sign-in may be mended. */
function isFinal(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}
