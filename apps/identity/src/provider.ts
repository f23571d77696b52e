import { Provider, type ClientMetadata, type Configuration, type KoaContextWithOIDC, type ResourceServer } from 'oidc-provider';
import { agencyIdOf, officerOf } from './accounts.js';
import { beginAgainPage } from './begin-again-page.js';
import type { IdentityConfig } from './config.js';
import { addDevelopmentGrant, developmentGrant } from './development-grant.js';
import { cookieKey, signingKey } from './keys.js';
import { ShortMemory } from './short-memory.js';
import { languageOf, pageHeaders } from './sign-in-page.js';
import { signOutHeaders, signOutPage } from './sign-out-page.js';

/** The one thing tokens are for: the services of Homeward. */
export const resource = 'urn:homeward:services';
const scope = 'desk';
const tokenSeconds = 300;
const sessionSeconds = 8 * 3_600;

const seconds = (amount: number) => () => amount;

const services = (audience: string): ResourceServer => ({
  audience,
  scope,
  accessTokenFormat: 'jwt',
  accessTokenTTL: tokenSeconds,
  jwt: { sign: { alg: 'ES256' } },
});

/** OpenID Connect for the officers of the fictional province: code with PKCE for the desk, a grant of its own for the command line. */
export function makeProvider(config: Pick<IdentityConfig, 'issuer' | 'audience'>, secret: string): Provider {
  const memory = new ShortMemory(() => Date.now());
  const provider = new Provider(config.issuer, {
    ...settings(config, secret),
    adapter: (model) => memory.adapter(model),
  });
  provider.proxy = true;
  provider.use(askAlsoWhoIsOut);
  addDevelopmentGrant(provider, { resource, scope, server: services(config.audience) });
  return provider;
}

function settings({ issuer, audience }: Pick<IdentityConfig, 'issuer' | 'audience'>, secret: string): Configuration {
  return {
    clients: clientsOf(new URL(issuer).origin, secret),
    clientAuthMethods: ['none', 'client_secret_post'],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [signingKey(secret)] },
    cookies: { keys: [cookieKey(secret)], short: { sameSite: 'lax' }, long: { sameSite: 'lax' } },
    scopes: ['openid'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: showSignOut,
        // Whoever did not say where to go goes to the desk, which asks for a sign-in.
        postLogoutSuccessSource: (ctx) => ctx.redirect(`${new URL(issuer).origin}/`),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => services(audience),
      },
    },
    interactions: { url: (_ctx, { uid }) => `${new URL(issuer).pathname}/interaction/${uid}` },
    findAccount: (_ctx, id) => {
      const officer = officerOf(id);
      return officer && { accountId: id, claims: () => ({ sub: id, agency_id: agencyIdOf(officer) }) };
    },
    extraTokenClaims: (_ctx, token) => {
      const officer = 'accountId' in token ? officerOf(token.accountId) : undefined;
      return officer && { agency_id: agencyIdOf(officer) };
    },
    loadExistingGrant,
    issueRefreshToken: () => false,
    renderError: (ctx) => {
      ctx.set(pageHeaders);
      ctx.body = beginAgainPage(`${new URL(issuer).origin}/`, languageOf(ctx.get('accept-language')));
    },
    ttl,
  };
}

const showSignOut = (ctx: KoaContextWithOIDC, form: string): void => {
  // A browser says so itself when a page of this origin leads here; a page elsewhere signs nobody out.
  const isOurs = ctx.get('sec-fetch-site') === 'same-origin';
  ctx.set(signOutHeaders);
  ctx.body = signOutPage(form, languageOf(ctx.get('accept-language')), isOurs);
};

/** Whoever has signed out in another window gets the same page: the provider's own needs a script that the edge forbids. */
async function askAlsoWhoIsOut(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (ctx.oidc?.route !== 'end_session' || ctx.status !== 200 || ctx.oidc.session?.accountId) return;
  const action = ctx.oidc.urlFor('end_session_confirm');
  showSignOut(
    ctx,
    `<form id="op.logoutForm" method="post" action="${action}"><input type="hidden" name="xsrf" value="${String(ctx.oidc.session?.state?.['secret'])}"/></form>`,
  );
}

const ttl = {
  AccessToken: seconds(tokenSeconds),
  AuthorizationCode: seconds(60),
  IdToken: seconds(tokenSeconds),
  Interaction: seconds(3_600),
  Session: seconds(sessionSeconds),
  Grant: seconds(sessionSeconds),
};

/** The desk in a browser, which keeps no secret, and the command line, which shows that of this installation. */
const clientsOf = (origin: string, secret: string): ClientMetadata[] => [
  {
    client_id: 'homeward-desk',
    token_endpoint_auth_method: 'none',
    redirect_uris: [`${origin}/`, `${origin}/signed-in`],
    post_logout_redirect_uris: [`${origin}/`],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  },
  {
    client_id: 'homeward-command',
    client_secret: secret,
    token_endpoint_auth_method: 'client_secret_post',
    redirect_uris: [],
    grant_types: [developmentGrant],
    response_types: [],
  },
];

/** The desk is ours: nobody is asked whether it may be used. */
const loadExistingGrant: NonNullable<Configuration['loadExistingGrant']> = async ({ oidc }) => {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;
  // Windows of one browser ask at the same time: a grant of its own for one would make the code of another invalid.
  const known = session.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found?.accountId === session.accountId) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
};
