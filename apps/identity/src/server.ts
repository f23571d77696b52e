import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLogger } from '@homeward/service-kit';
import type { errors, Provider } from 'oidc-provider';
import { officerOf } from './accounts.js';
import { beginAgainPage } from './begin-again-page.js';
import { languageOf, pageHeaders, signInPage } from './sign-in-page.js';

type Logger = ReturnType<typeof createLogger>;
type Session = InstanceType<Provider['Session']>;
type Interaction = InstanceType<Provider['Interaction']>;
const longestForm = 1_024;

/** The sign-in answers below this path, on its own port and behind the gateway alike. */
export const mount = '/sign-in';

/** A sign-in that answers. */
export interface RunningIdentity {
  url: string;
  stop: () => Promise<void>;
}

export async function startServer(
  provider: Provider,
  { host, port }: { host: string; port: number },
  log: Logger,
): Promise<RunningIdentity> {
  const answer = provider.callback();
  const told = (_context: unknown, { error, error_description: detail }: errors.OIDCProviderError): void => {
    // Whether somebody is signed in is asked at every beginning.
    if (error !== 'login_required') log.warn({ error, detail }, 'a sign-in could not go on');
  };
  provider.on('authorization.error', told);
  provider.on('end_session.error', told);
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000 }, (request, response) => {
    route(provider, answer, request, response).catch((error: unknown) => {
      log.error({ err: error }, 'request failed');
      if (!response.headersSent) response.writeHead(400, pageHeaders);
      response.end(beginAgainPage(`${new URL(provider.issuer).origin}/`, languageOf(request.headers['accept-language'])));
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://${host}:${bound}`, stop: () => stop(server) };
}

async function route(
  provider: Provider,
  answer: ReturnType<Provider['callback']>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url ?? '/';
  if (url === '/livez') return send(response, { alive: true });
  if (url === '/readyz') return send(response, { ready: true, findings: {} });
  if (url !== mount && !url.startsWith(`${mount}/`)) {
    response.writeHead(404).end();
    return;
  }
  placeAtIssuer(provider, request);
  if (/^\/sign-in\/interaction\/[\w-]+(\?.*)?$/.test(url)) return interact(provider, request, response);
  Object.assign(request, { originalUrl: url });
  request.url = url.slice(mount.length) || '/';
  await answer(request, response);
}

/** The provider builds its addresses from these headers: the public origin is the issuer's, whatever host the request came by or names. */
function placeAtIssuer({ issuer }: Provider, { headers }: IncomingMessage): void {
  const { host, protocol } = new URL(issuer);
  Object.assign(headers, { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
}

/** Shows who may be chosen, and ends the interaction with the one who was. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const interaction = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response
      .writeHead(200, pageHeaders)
      .end(signInPage(searchParams.get('agency'), languageOf(request.headers['accept-language'])));
    return;
  }
  const officer = officerOf(new URLSearchParams(await formOf(request)).get('officer') ?? '');
  if (!officer) throw new Error('No such officer.');
  const session = await provider.Session.get(provider.createContext(request, response));
  if (session.accountId !== undefined && session.accountId !== officer.id) await makeRoom(session, interaction);
  await provider.interactionFinished(request, response, { login: { accountId: officer.id, remember: false } });
}

/**
 * Ends the sign-in of the officer before. The provider would do so by a form that a script sends, which the edge forbids; and it lets nobody in
 * where the sign-in under which the choice began is gone, so the choice no longer names it.
 */
async function makeRoom(session: Session, interaction: Interaction): Promise<void> {
  interaction.session = undefined;
  await interaction.persist();
  await session.destroy();
}

async function formOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longestForm) throw new Error('The form is too long.');
  }
  return text;
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
