import httpProxy from '@fastify/http-proxy';
import type { ServiceConfig } from '@homeward/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { trustedHops } from '../config.js';
import { addressOf, CallerMarks } from './caller-mark.js';
import { isTooLong } from './forwarding.js';
import { isPlainPath } from './plain-path.js';

const prefix = '/tip';
const plainHost = /^[A-Za-z0-9.:[\]-]{1,255}$/;
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Leads the public to the form of clue-intake. Of the caller goes on what he wrote and in which languages; no cookie, no token, no address, no browser. */
export async function routePublicForm({ fastify, config }: { fastify: FastifyInstance; config: ServiceConfig }): Promise<void> {
  const upstream = config.services['clue-intake'];
  if (upstream === undefined) return;
  const marks = new CallerMarks();
  const hops = trustedHops();
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addHook('onRequest', async (request, reply) => {
      if (!isPlainPath(request.url)) return reply.callNotFound();
      // The form does not read such a body to its end, and its answer could be lost on the way.
      return isTooLong(request.headers) ? showPage(reply.code(413), tooLong) : undefined;
    });
    await scope.register(httpProxy, {
      upstream,
      prefix,
      rewritePrefix: prefix,
      http2: false,
      undici: { connections: 64, pipelining: 1, headersTimeout: 20_000, bodyTimeout: 20_000 },
      replyOptions: {
        // The headers that come second name the service already; what the caller wrote is in his request.
        rewriteRequestHeaders: (request) =>
          headersOfPublic(request.headers, marks.of(callerAddress(request as FastifyRequest, hops), Date.now())),
        onError: (reply) => {
          void showPage((reply as unknown as FastifyReply).code(503).header('retry-after', '5'), lines);
        },
      },
    });
  });
}

function callerAddress({ headers, socket }: FastifyRequest, hops: number): string {
  return addressOf([headers['x-forwarded-for']].flat().join(','), socket.remoteAddress ?? '', hops);
}

const passedOn = ['accept-language', 'content-length', 'content-type', 'transfer-encoding'] as const;

/** What the form is told of a request. */
export function headersOfPublic(headers: IncomingHttpHeaders, caller: string): Record<string, string> {
  const kept = passedOn.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]] as const] : []));
  const { host = '' } = headers;
  const origin = plainHost.test(host) ? { 'homeward-origin': `${loopback.test(host) ? 'http' : 'https'}://${host}` } : {};
  return { ...Object.fromEntries(kept), ...origin, 'homeward-caller': caller };
}

const page = (body: string): string =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>110 · 12309</title></head><body><main>${body}</main></body></html>`;

/** The form does not answer: whoever comes is told whom to call, and that nothing was sent. */
const lines =
  page(`<h1>请拨打 110 或 12309</h1><p>目前无法打开本页，您的情况没有提交。请返回后再试，或者拨打 110（报警）、12309（检察服务热线）。</p>
<div lang="en"><h2>Please call 110 or 12309</h2><p>This page cannot be opened now, and your report was not sent. Go back and try again, or call 110 (police) or 12309 (procuratorate).</p></div>`);

const tooLong = page(`<h1>内容过长</h1><p>您的内容没有提交。请返回缩短后再试，或者拨打 110（报警）、12309（检察服务热线）。</p>
<div lang="en"><h2>Your text is too long</h2><p>It was not sent. Go back and shorten it, or call 110 (police) or 12309 (procuratorate).</p></div>`);

const showPage = (reply: FastifyReply, text: string): FastifyReply => reply.type('text/html; charset=utf-8').send(text);
