import type { FieldCipher } from '@homeward/security';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeskReader } from './desk-reader.js';
import { deskFor, regionsOffered } from './desks.js';
import { checkPage, questionPage, startPage, waitPage, type FormLook } from './form-pages.js';
import { newForm, openForm, sealForm, type FormState } from './form-state.js';
import { step } from './form-steps.js';
import { firstOf } from './answers.js';
import { plainPage } from './page.js';
import { unknownRegion } from './questions.js';
import { receiptPage, receiptText } from './receipt-page.js';
import { regionName } from './region-words.js';
import type { TipKeys } from './tip-keys.js';
import type { TipLimits } from './tip-limits.js';
import { callerOf, originOf, sendPage, sentBy } from './tip-request.js';
import { filled, wordsIn, type Language } from './tip-words.js';
import type { TipsDoor } from './tips-door.js';

/** What the public pages are made with. */
export interface TipParts {
  door: TipsDoor;
  keys: TipKeys;
  cipher: FieldCipher;
  desks: DeskReader;
  limits: TipLimits;
  /** Tells of a failure by its name; what somebody wrote is not in it. */
  failed: (error: unknown) => void;
}

interface Call {
  request: FastifyRequest;
  reply: FastifyReply;
  language: Language;
}

const unavailable = 503;
const tooMany = 429;
const notTaken = 422;

/** The form: one page leads to the next, and the last one sends the report. */
export class TipForm {
  constructor(private readonly parts: TipParts) {}

  start({ reply, language }: Call): FastifyReply {
    return sendPage(reply, startPage(this.look(language, newForm(Date.now()), [])));
  }

  async next(call: Call): Promise<FastifyReply> {
    const { request, reply, language } = call;
    const sent = sentBy(request);
    const opened = openForm(this.parts.cipher, sent.get('state') ?? '');
    if (!opened) return this.start(call);
    const regions = regionsOffered(await this.parts.desks.desks(new Date()));
    const { state, shown } = step(opened, sent, new Set([...regions, unknownRegion]));
    const look = this.look(language, state, regions);
    switch (shown.page) {
      case 'start':
        return sendPage(reply, startPage(look));
      case 'question':
        return sendPage(reply, questionPage(shown.id, { ...look, faults: shown.faults }), shown.faults.length > 0 ? notTaken : 200);
      case 'check':
        return sendPage(reply, checkPage(look));
      case 'send':
        return this.send(call, state, regions);
    }
  }

  /** The code as a file, for a report that was sent from the very page that asks for it. */
  async file({ request, reply, language }: Call): Promise<FastifyReply> {
    const state = openForm(this.parts.cipher, sentBy(request).get('state') ?? '');
    const code = state && Date.now() <= state.until ? await this.parts.keys.codeOf(state.token) : null;
    if (code === null || !(await this.parts.door.isKnown(await this.parts.keys.hashOf(code))))
      return reply.redirect(`/tip/${language}/status`, 303);
    return reply
      .type('text/plain; charset=utf-8')
      .header('content-disposition', 'attachment; filename="note.txt"')
      .send(receiptText(language, code, statusAddress(request, language)));
  }

  private async send(call: Call, state: FormState, regions: readonly string[]): Promise<FastifyReply> {
    const { request, reply, language } = call;
    const words = wordsIn(language);
    const look = this.look(language, state, regions);
    if (sentBy(request).get('website')) return sendPage(reply, checkPage({ ...look, note: words['fault.leave-empty'] }), notTaken);
    const now = Date.now();
    if (now > state.until) {
      const fresh = { ...newForm(now), answers: state.answers, wasChecked: true };
      return sendPage(
        reply,
        checkPage({ ...this.look(language, fresh, regions), note: `${words['late.title']} ${words['late.text']}` }),
      );
    }
    const seconds = this.parts.limits.waitFor('report', callerOf(request), now);
    if (seconds > 0)
      return sendPage(reply.header('retry-after', seconds), waitPage(look, filled(words['wait.text'], { seconds })), tooMany);
    try {
      return await this.report(call, state, look.sealed);
    } catch (error) {
      this.parts.failed(error);
      return sendPage(reply.header('retry-after', 5), waitPage(look, words['broken.text']), unavailable);
    }
  }

  /** Acknowledged is what is committed: the page with the code is drawn after that and never before. */
  private async report({ request, reply, language }: Call, state: FormState, sealed: string): Promise<FastifyReply> {
    const words = wordsIn(language);
    const region = firstOf(state.answers, 'region');
    const desk = deskFor(region, await this.parts.desks.desks(new Date()));
    if (!desk) return sendPage(reply, plainPage(language, words['none.title'], words['none.text']), unavailable);
    const code = await this.parts.keys.codeOf(state.token);
    const told = { desk, language, placeName: regionName(region, words) };
    await this.parts.door.report(await this.parts.keys.hashOf(code), state.answers, told);
    const page = await receiptPage(language, code, { sealed, address: statusAddress(request, language) });
    return sendPage(reply, page);
  }

  private look(language: Language, state: FormState, regions: readonly string[]): FormLook {
    return { language, sealed: sealForm(this.parts.cipher, state), answers: state.answers, regions };
  }
}

const statusAddress = (request: FastifyRequest, language: Language): string => `${originOf(request)}/tip/${language}/status`;
