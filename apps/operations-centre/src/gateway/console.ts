import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';
import { consoleFiles, type ConsoleFile } from './console-files.js';
import { consoleFolder } from './console-folder.js';
import { consolePolicy } from './console-policy.js';

const start = '/index.html';
/** The first words of the desk's addresses; the desk itself knows what lies below them. */
export const consolePlaces = [
  'hand-over',
  'queues',
  'matters',
  'clues',
  'duties',
  'transfers',
  'escalations',
  'operations',
  'conflict-walls',
  'late-recordings',
  'notices',
  'acts',
  'several',
  'status',
  'wall',
  'wall-screens',
  'settings',
  'help',
  'signed-in',
  'signed-out',
] as const;

/** Serves the desk at `/`. Without its files, the API answers all the same. */
export async function routeConsole({ fastify }: { fastify: FastifyInstance }, folder = consoleFolder()): Promise<void> {
  const files = await consoleFiles(folder).catch(() => new Map<string, ConsoleFile>());
  const page = files.get(start);
  if (!page) return;
  const show = async (_request: FastifyRequest, reply: FastifyReply) => sendPage(reply, page);
  fastify.get('/', show);
  for (const place of consolePlaces) {
    fastify.get(`/${place}`, show);
    fastify.get(`/${place}/*`, show);
  }
  // Somebody who opens an unknown address is told so by the desk; a program is told so by the API.
  fastify.get('/*', (request, reply) => (wantsPage(request) ? sendPage(reply.code(404), page) : reply.callNotFound()));
  for (const [path, file] of files) {
    if (path === start) continue;
    const packed = packedForms(file);
    fastify.get(path, async (request, reply) => sendFile(request, reply, packed));
  }
}

const wantsPage = ({ url, headers }: FastifyRequest): boolean =>
  !url.startsWith('/api/') && (headers.accept?.includes('text/html') ?? false);

/** The page is asked for anew each time, so that it names the newest files. */
const sendPage = (reply: FastifyReply, { type, body }: ConsoleFile): FastifyReply =>
  reply.type(type).header('content-security-policy', consolePolicy).header('cache-control', 'no-store').send(body);

interface Packed extends ConsoleFile {
  br: Buffer | null;
  gzip: Buffer | null;
}

/** Compressed once, when the gateway starts: the files never change while it runs. */
function packedForms(file: ConsoleFile): Packed {
  if (file.type === 'font/woff2') return { ...file, br: null, gzip: null };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return { ...file, br: brotliCompressSync(file.body, { params }), gzip: gzipSync(file.body) };
}

/** Files carry a hash of their content in their name: once loaded they are never asked for again. */
function sendFile({ url, headers }: FastifyRequest, reply: FastifyReply, { type, body, br, gzip }: Packed): FastifyReply {
  const accepted = headers['accept-encoding']?.toString() ?? '';
  const lasting = url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  reply.type(type).header('cache-control', lasting).header('vary', 'accept-encoding');
  if (br && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(br);
  if (gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(gzip);
  return reply.send(body);
}
