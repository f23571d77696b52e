import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageText, type Page } from './page.js';
import { tipPolicy } from './tip-files.js';
import { isLanguage, languageAsked, type Language } from './tip-words.js';

/** What a form of these pages sends at most: a whole form with every answer at its limit stays below. */
export const bodyLimit = 65_536;

/** What of a longer one is read and thrown away: as much as the gateway lets through. */
const restLimit = 262_144;

/**
 * Waits until a request is sent whole. An answer that overtakes its request ends the connection behind it, and whoever is still writing, the gateway
 * or a browser, may lose the answer.
 */
export function sentWhole(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  let length = 0;
  return new Promise((resolve) => {
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length > restLimit) resolve();
    });
    request.once('end', resolve).once('close', resolve);
  });
}

/** The language that stands in the address. */
export function languageOf(request: FastifyRequest): Language | null {
  const { language } = request.params as { language?: unknown };
  return isLanguage(language) ? language : null;
}

export const languageWished = (request: FastifyRequest): Language =>
  languageOf(request) ?? languageAsked(request.headers['accept-language']);

export const sentBy = (request: FastifyRequest): URLSearchParams =>
  request.body instanceof URLSearchParams ? request.body : new URLSearchParams();

/** By what a caller is told from others: what the gateway says of him, or his end of the connection. */
export function callerOf(request: FastifyRequest): string {
  const { 'homeward-caller': caller } = request.headers;
  return typeof caller === 'string' ? caller.slice(0, 128) : (request.socket.remoteAddress ?? '');
}

const plainOrigin = /^https?:\/\/[A-Za-z0-9.:[\]-]{1,255}$/;

/** Where the public finds these pages, as the gateway tells it. */
export function originOf(request: FastifyRequest): string {
  const { 'homeward-origin': told } = request.headers;
  const origin = typeof told === 'string' ? told : `http://${request.headers.host ?? ''}`;
  return plainOrigin.test(origin) ? origin : '';
}

/** Sends a page. Nothing of it is to be kept anywhere. */
export function sendPage(reply: FastifyReply, page: Page, status = 200, finish = (text: string): string => text): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', tipPolicy)
    .header('content-language', page.language)
    .header('vary', 'accept-language')
    .send(finish(pageText(page)));
}
