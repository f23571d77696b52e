import { createDataSource, inTransactionOf } from '@homeward/database';
import { Audit, readChain, readHeads, verifyChain, type ChainFinding } from '@homeward/security';
import type { DataSource } from 'typeorm';
import type { ServiceConfig } from '../config.js';
import { schemaOf, type ServiceDefinition } from '../definition.js';
import { noAgency, ownAccess } from './own-access.js';
import type { Secrets } from './secrets.js';

/** What a look at the chains of one service found. */
export interface AuditVerdict {
  service: string;
  chains: number;
  entries: number;
  findings: (ChainFinding & { agencyId: string })[];
}

/** Reads every agency's chain of a service from its start and against its signed heads. The reading itself is audited. */
export async function verifyAudit(
  definition: ServiceDefinition,
  config: ServiceConfig,
  { headSigner }: Secrets,
): Promise<AuditVerdict> {
  const schema = schemaOf(definition.name);
  const dataSource = await openReader(definition, config);
  try {
    const inTransaction = inTransactionOf(dataSource);
    const audit = new Audit({ schema });
    const keys = new Map([[headSigner.keyId, headSigner.publicKey]]);
    const verdict: AuditVerdict = { service: definition.name, chains: 0, entries: 0, findings: [] };
    const agencies = await inTransaction(ownAccess(definition.name, 'verify-audit', noAgency), (tx) =>
      tx.query<{ id: string }[]>(
        `SELECT DISTINCT agency_id AS id FROM ${schema}.audit_entries WHERE seq IS NOT NULL ORDER BY agency_id`,
      ),
    );
    for (const { id } of agencies) {
      await inTransaction(ownAccess(definition.name, 'verify-audit', id), async (tx) => {
        const entries = await readChain(tx, schema, id);
        const findings = verifyChain(id, entries, await readHeads(tx, schema, id), keys);
        const outcome = `entries:${entries.length}`;
        const read = {
          action: 'audit:verify',
          objectType: 'audit-chain',
          objectId: id,
          matterId: null,
          policyIds: ['service-principal'],
        };
        await audit.record(tx, { ...read, decision: 'allow', outcome });
        verdict.chains += 1;
        verdict.entries += entries.length;
        verdict.findings.push(...findings.map((finding) => ({ ...finding, agencyId: id })));
      });
    }
    return verdict;
  } finally {
    await dataSource.destroy();
  }
}

function openReader(definition: ServiceDefinition, config: ServiceConfig): Promise<DataSource> {
  const schema = schemaOf(definition.name);
  const reader = {
    url: config.pgUrl,
    schema,
    applicationName: `${definition.name}-verify-audit`,
    entities: [],
    migrations: [],
    poolSize: 2,
  };
  return createDataSource(reader).initialize();
}
