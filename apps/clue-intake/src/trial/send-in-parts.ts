import { request } from 'node:http';
import { setImmediate } from 'node:timers/promises';

const part = 8_192;

/** What was answered, and how much had been sent by then. */
interface Answered {
  status: number;
  text: string;
  sent: number;
}

/** Sends a body part by part, as a slow line does, and lets whoever reads it come in between. */
export async function sendInParts(url: string, length: number, headers: Record<string, string | number>): Promise<Answered> {
  const call = request(url, { method: 'POST', headers });
  let sent = 0;
  const answered = new Promise<Answered>((resolve, reject) => {
    call.once('error', reject);
    call.once('response', (answer) => {
      const before = sent;
      const parts: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => parts.push(chunk));
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8'), sent: before }),
      );
    });
  });
  const write = async (): Promise<void> => {
    while (sent < length && !call.destroyed) {
      const next = Math.min(part, length - sent);
      call.write('x'.repeat(next));
      sent += next;
      await setImmediate();
    }
    call.end();
  };
  const [answer] = await Promise.all([answered, write()]);
  return answer;
}
