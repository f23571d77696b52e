import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface UnrealMail {
  to: string[];
  messageId: string;
  subject: string;
  /** The lines of its body, decoded. */
  lines: string[];
  raw: string;
}

/** A mail server that keeps what it is sent, on a port that it keeps over an outage. */
export class UnrealMailbox {
  readonly mails: UnrealMail[] = [];
  port = 0;
  private server: SMTPServer | undefined;

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('nobody@') ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null),
      onData: (stream, session, done) => {
        void text(stream).then((raw) => {
          this.mails.push(
            mailOf(
              raw,
              session.envelope.rcptTo.map(({ address }) => address),
            ),
          );
          done();
        }, done);
      },
    });
    await new Promise<void>((resolve, reject) => {
      server.on('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** Those that somebody was sent. */
  to(address: string): UnrealMail[] {
    return this.mails.filter((mail) => mail.to.includes(address));
  }
}

function mailOf(raw: string, to: string[]): UnrealMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const header = (name: string) =>
    new RegExp(`^${name}:(.*(?:\\r\\n[ \\t].*)*)`, 'im')
      .exec(head)?.[1]
      ?.replaceAll(/\r\n[ \t]/g, ' ')
      .trim() ?? '';
  const body = rest.join('\r\n\r\n');
  const decoded = header('Content-Transfer-Encoding') === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : unquoted(body);
  return {
    to,
    messageId: header('Message-ID').replaceAll(/[<>\s]/g, ''),
    subject: header('Subject'),
    lines: decoded.split(/\r?\n/).filter((line) => line !== ''),
    raw: `${head}\n${decoded}`,
  };
}

function unquoted(body: string): string {
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
