import { secretFrom } from '@homeward/engines';
import { namespace } from './engine-set.js';
import { places, type Installation } from './installation.js';
import { presentServices, schemaOf, type ServiceName } from './services.js';

/** Where a service answers on this machine. */
export const serviceUrl = ({ ports }: Pick<Installation, 'ports'>, name: ServiceName): string =>
  `http://127.0.0.1:${ports.services[name]}`;

/** Where a service tells whether it is ready, and its measures: the gateway does that behind a door of its own. */
export const insideUrl = ({ ports }: Pick<Installation, 'ports'>, name: ServiceName): string =>
  `http://127.0.0.1:${name === 'operations-centre' ? ports.inside : ports.services[name]}`;

/** Where the sign-in lies: on the gateway's origin, so that a browser sees one. */
export const issuerOf = (installation: Installation): string => `${serviceUrl(installation, 'operations-centre')}/sign-in`;

/** The file whose content lets the command line ask the sign-in for tokens. */
export const identitySecret = 'identity-secret';

/** The two roles of a service. */
export type RoleKind = 'app' | 'migrator';

/** The name of a service's role. */
export const roleOf = (name: ServiceName, kind: RoleKind): string => `${schemaOf(name)}_${kind}`;

/** The random password of a service's role. */
export const rolePassword = (installation: Installation, name: ServiceName, kind: RoleKind): Promise<string> =>
  secretFrom(places(installation).secret(`database-${roleOf(name, kind)}`));

/** The address under which a service's role finds the rows. */
export async function databaseUrl(installation: Installation, name: ServiceName, kind: RoleKind): Promise<string> {
  const password = await rolePassword(installation, name, kind);
  return `postgres://${roleOf(name, kind)}:${password}@127.0.0.1:${installation.ports.engines.postgres}/homeward`;
}

const passedOn = ['PATH', 'LANG', 'LC_ALL', 'TMPDIR', 'LOG_LEVEL', 'NODE_EXTRA_CA_CERTS'];

/** By which ways notices leave, and how many duties anybody is given, is for the service alone that knows both. */
const forCoordination = [
  'DUTY_CAP_HOLDER',
  'DUTY_CAP_UNIT',
  'DESK_URL',
  'SMTP_HOST',
  'SMTP_PORT',
  'SMTP_TLS',
  'SMTP_FROM',
  'SMTP_USER',
  'SMTP_PASSWORD_FILE',
  'WEBHOOK_HOSTS',
  'WEBHOOK_SECRETS_FILE',
];

const given = (variables: readonly string[]): NodeJS.ProcessEnv =>
  Object.fromEntries(variables.flatMap((variable) => (process.env[variable] ? [[variable, process.env[variable]]] : [])));

/** Everything a service is told by its environment. Secrets stand there as paths of files only their owner may read. */
export async function serviceEnvironment(installation: Installation, name: ServiceName): Promise<NodeJS.ProcessEnv> {
  const { compileCache, secret } = places(installation);
  const { engines } = installation.ports;
  const addresses = presentServices(installation.checkout).map((service) => [service, serviceUrl(installation, service)]);
  for (const key of ['field-key', 'audit-key', identitySecret]) await secretFrom(secret(key));
  return {
    ...given(passedOn),
    ...(name === 'coordination' ? given(forCoordination) : {}),
    HOME: installation.local,
    TZ: 'UTC',
    NODE_ENV: 'development',
    // Nothing balances here: a process that stops is asked nothing more.
    DRAIN_WAIT_SECONDS: '0',
    NODE_COMPILE_CACHE: compileCache,
    SERVICE_NAME: name,
    PORT: String(installation.ports.services[name]),
    PG_URL: await databaseUrl(installation, name, 'app'),
    KAFKA_BROKERS: `127.0.0.1:${engines.kafka}`,
    TEMPORAL_ADDRESS: `127.0.0.1:${engines.temporal.frontend}`,
    TEMPORAL_NAMESPACE: namespace,
    OIDC_ISSUER: issuerOf(installation),
    OIDC_JWKS_URL: `${serviceUrl(installation, 'identity')}/sign-in/jwks`,
    OIDC_AUDIENCE: 'homeward',
    FIELD_KEY_FILE: secret('field-key'),
    AUDIT_KEY_FILE: secret('audit-key'),
    ...(name === 'operations-centre' && { INSIDE_PORT: String(installation.ports.inside) }),
    ...(name === 'identity' && { IDENTITY_SECRET_FILE: secret(identitySecret) }),
    SERVICES: JSON.stringify(Object.fromEntries(addresses)),
  };
}
