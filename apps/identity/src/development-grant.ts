import { errors, type Provider, type ResourceServer } from 'oidc-provider';
import { officerNamed } from './accounts.js';

/** How the command line gets a token for an officer of the fictional province: it shows the secret of this installation. */
export const developmentGrant = 'urn:homeward:grant:development';

interface Asked {
  agency?: string;
  role?: string;
  officer?: string;
}

/** Teaches the provider the grant. Asked for a role in an agency, it answers with a token of the officer who holds it. */
export function addDevelopmentGrant(
  provider: Provider,
  services: { resource: string; scope: string; server: ResourceServer },
): void {
  provider.registerGrantType<Asked>(
    developmentGrant,
    async (ctx) => {
      const { client, params } = ctx.oidc;
      const officer = officerNamed({ agency: params.agency, role: params.role, officer: params.officer });
      if (!officer) throw new errors.InvalidRequest('no officer of the province holds this role in this agency');
      const grant = new provider.Grant({ clientId: client.clientId, accountId: officer.id });
      grant.addResourceScope(services.resource, services.scope);
      const token = new provider.AccessToken({
        client,
        accountId: officer.id,
        grantId: await grant.save(),
        gty: 'development',
        scope: services.scope,
        resourceServer: new provider.ResourceServer(services.resource, services.server),
      });
      ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: token.expiration };
    },
    ['agency', 'role', 'officer'],
  );
}
