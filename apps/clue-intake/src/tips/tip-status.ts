import { randomUUID } from 'node:crypto';
import { isBlank, passage } from '@homeward/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { openPass, passLastsMilliseconds, sealPass } from './form-state.js';
import { plainPage } from './page.js';
import { typedCode } from './receipt-code.js';
import { askCodePage, messageMax, padded, statusPage, type StatusLook } from './status-page.js';
import type { TipParts } from './tip-form.js';
import { callerOf, sendPage, sentBy } from './tip-request.js';
import { filled, wordsIn, type Language } from './tip-words.js';

interface Call {
  request: FastifyRequest;
  reply: FastifyReply;
  language: Language;
}

const tooMany = 429;
const text = passage(messageMax);

/** Why an addition cannot be taken. */
function whyNot(typed: string): 'fault.missing' | 'fault.too-long' | 'fault.not-text' {
  if (isBlank(typed)) return 'fault.missing';
  return [...typed].length > messageMax ? 'fault.too-long' : 'fault.not-text';
}

/** What became of a report, by its code, and messages in both directions. */
export class TipStatus {
  constructor(private readonly parts: TipParts) {}

  ask({ reply, language }: Call): FastifyReply {
    return sendPage(reply, askCodePage(language));
  }

  async answer(call: Call): Promise<FastifyReply> {
    const sent = sentBy(call.request);
    const sealed = sent.get('pass');
    if (sealed === null) return this.byCode(call, sent.get('code') ?? '');
    const pass = openPass(this.parts.cipher, sealed);
    if (!pass || pass.until < Date.now())
      return sendPage(call.reply, askCodePage(call.language, wordsIn(call.language)['messages.late']));
    if (sent.get('go') !== 'add') return this.show(call, pass.codeHash, {});
    return this.add(call, pass, sent.get('text')?.replaceAll('\r\n', '\n').trim() ?? '');
  }

  /** Asks the browser to drop what it kept of these pages by itself. */
  forget({ reply, language }: Call): FastifyReply {
    const words = wordsIn(language);
    return sendPage(reply.header('clear-site-data', '"cache"'), plainPage(language, words['forget.title'], words['forget.text']));
  }

  private async byCode(call: Call, typed: string): Promise<FastifyReply> {
    const code = typedCode(typed);
    if (isBlank(code)) return sendPage(call.reply, askCodePage(call.language, wordsIn(call.language)['status.empty']));
    const wait = this.limited(call, 'look');
    return wait ?? this.show(call, await this.parts.keys.hashOf(code), {});
  }

  private async add(call: Call, pass: { codeHash: string; messageId: string }, typed: string): Promise<FastifyReply> {
    if (!text.safeParse(typed).success) return this.show(call, pass.codeHash, { text: typed, note: whyNot(typed) });
    const wait = this.limited(call, 'add');
    if (wait) return wait;
    const wasAdded = await this.parts.door.add(pass.codeHash, { id: pass.messageId, text: typed });
    return this.show(call, pass.codeHash, wasAdded ? { note: 'messages.sent' } : { note: 'messages.closed', text: typed });
  }

  private async show({ reply, language }: Call, codeHash: string, more: Pick<StatusLook, 'note' | 'text'>): Promise<FastifyReply> {
    const standing = await this.parts.door.look(codeHash);
    const pass = { codeHash, messageId: randomUUID(), until: Date.now() + passLastsMilliseconds };
    const page = statusPage(language, { standing, sealed: sealPass(this.parts.cipher, pass), ...more });
    return sendPage(reply, page, 200, padded);
  }

  private limited({ request, reply, language }: Call, act: 'look' | 'add'): FastifyReply | null {
    const seconds = this.parts.limits.waitFor(act, callerOf(request), Date.now());
    if (seconds === 0) return null;
    const words = wordsIn(language);
    const note = filled(words['wait.look'], { seconds });
    return sendPage(reply.header('retry-after', seconds), askCodePage(language, note), tooMany);
  }
}
