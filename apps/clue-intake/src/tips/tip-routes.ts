import { FieldCipher } from '@homeward/security';
import { LOG, type Get } from '@homeward/service-kit';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DeskReader } from './desk-reader.js';
import { plainPage } from './page.js';
import { tipScript, tipStyle } from './tip-files.js';
import { TipForm, type TipParts } from './tip-form.js';
import { TipKeys } from './tip-keys.js';
import { TipLimits } from './tip-limits.js';
import { bodyLimit, languageOf, languageWished, sendPage } from './tip-request.js';
import { TipStatus } from './tip-status.js';
import { wordsIn, type Language } from './tip-words.js';
import { TipsDoor } from './tips-door.js';

interface Call {
  request: FastifyRequest;
  reply: FastifyReply;
  language: Language;
}

/** The pages for the public, below `/tip`. They need the database and nothing else. */
export async function routeTips(fastify: FastifyInstance, get: Get): Promise<void> {
  const log = get<Logger>(LOG);
  const parts: TipParts = {
    door: get(TipsDoor),
    keys: get(TipKeys),
    cipher: get(FieldCipher),
    desks: get(DeskReader),
    limits: new TipLimits(),
    failed: (error) => log.error({ err: error }, 'a page for the public failed'),
  };
  await fastify.register(async (scope) => {
    readForms(scope);
    answerFailures(scope, parts);
    serveFiles(scope);
    servePages(scope, new TipForm(parts), new TipStatus(parts));
  });
}

/** Only what a form of a page sends is read here. */
function readForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  const options = { parseAs: 'string', bodyLimit } as const;
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    options,
    async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
  );
}

function answerFailures(scope: FastifyInstance, { failed }: TipParts): void {
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 503;
    if (status === 503) failed(error);
    const language = languageWished(request);
    const words = wordsIn(language);
    return sendPage(reply, plainPage(language, words['broken.title'], words['broken.text']), status);
  });
}

function serveFiles(scope: FastifyInstance): void {
  scope.get('/tip/tip.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(tipStyle));
  scope.get('/tip/tip.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(tipScript));
}

function servePages(scope: FastifyInstance, form: TipForm, status: TipStatus): void {
  const inLanguage =
    (serve: (call: Call) => FastifyReply | Promise<FastifyReply>) => async (request: FastifyRequest, reply: FastifyReply) => {
      const language = languageOf(request);
      return language ? serve({ request, reply, language }) : lost(request, reply);
    };
  const toStart = (request: FastifyRequest, reply: FastifyReply) => reply.redirect(`/tip/${languageWished(request)}`, 303);
  scope.get('/tip', async (request, reply) => toStart(request, reply.header('vary', 'accept-language')));
  scope.get(
    '/tip/:language',
    inLanguage((call) => form.start(call)),
  );
  scope.get('/tip/:language/form', async (request, reply) => toStart(request, reply));
  scope.post(
    '/tip/:language/form',
    inLanguage((call) => form.next(call)),
  );
  scope.post(
    '/tip/:language/file',
    inLanguage((call) => form.file(call)),
  );
  scope.get(
    '/tip/:language/status',
    inLanguage((call) => status.ask(call)),
  );
  scope.post(
    '/tip/:language/status',
    inLanguage((call) => status.answer(call)),
  );
  scope.post(
    '/tip/:language/forget',
    inLanguage((call) => status.forget(call)),
  );
}

function lost(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageWished(request);
  const words = wordsIn(language);
  return sendPage(reply, plainPage(language, words['lost.title']), 404);
}
