import { FieldCipher } from '@homeward/security';
import { LOG, type Get } from '@homeward/service-kit';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { Logger } from 'pino';
import { DeskReader } from './desk-reader.js';
import { plainPage } from './page.js';
import { tipScript, tipStyle } from './tip-files.js';
import { TipForm, type TipParts } from './tip-form.js';
import { TipKeys } from './tip-keys.js';
import { TipLimits } from './tip-limits.js';
import { bodyLimit, languageOf, languageWished, sendPage, sentWhole } from './tip-request.js';
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

const tooBig = 413;

function answerFailures(scope: FastifyInstance, { failed }: TipParts): void {
  scope.setErrorHandler(async (error: FastifyError, request, reply) => {
    await sentWhole(request.raw);
    const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 503;
    if (status === 503) failed(error);
    const language = languageWished(request);
    const words = wordsIn(language);
    const [title, text] = status === tooBig ? (['big.title', 'big.text'] as const) : (['broken.title', 'broken.text'] as const);
    return sendPage(reply, plainPage(language, words[title], words[text]), status);
  });
}

/** What is read may be asked for without its body too, as those do who watch whether the page is there. */
const reads = (scope: FastifyInstance, url: string, handler: RouteHandlerMethod): unknown =>
  scope.route({ method: ['GET', 'HEAD'], url, handler });

function serveFiles(scope: FastifyInstance): void {
  reads(scope, '/tip/tip.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(tipStyle));
  reads(scope, '/tip/tip.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(tipScript));
}

function servePages(scope: FastifyInstance, form: TipForm, status: TipStatus): void {
  const inLanguage =
    (serve: (call: Call) => FastifyReply | Promise<FastifyReply>) => async (request: FastifyRequest, reply: FastifyReply) => {
      const language = languageOf(request);
      return language ? serve({ request, reply, language }) : lost(request, reply);
    };
  const toStart = (request: FastifyRequest, reply: FastifyReply) => reply.redirect(`/tip/${languageWished(request)}`, 303);
  reads(scope, '/tip', async (request, reply) => toStart(request, reply.header('vary', 'accept-language')));
  reads(
    scope,
    '/tip/:language',
    inLanguage((call) => form.start(call)),
  );
  reads(scope, '/tip/:language/form', async (request, reply) => toStart(request, reply));
  scope.post(
    '/tip/:language/form',
    inLanguage((call) => form.next(call)),
  );
  scope.post(
    '/tip/:language/file',
    inLanguage((call) => form.file(call)),
  );
  reads(
    scope,
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
