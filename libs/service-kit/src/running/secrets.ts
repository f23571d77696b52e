import { createKeyRing, fileKms, headSigner, openKeyRing, type KeyRing } from '@homeward/security';
import type { ServiceConfig } from '../config.js';

/** The keys a service works with, unwrapped once at start. */
export interface Secrets {
  keyRing: KeyRing;
  headSigner: Awaited<ReturnType<typeof headSigner>>;
}

/** Opens the keys; keys that cannot be used stop the start. The ring of data keys lies beside its wrapping key and is made once. */
export async function openSecrets({ fieldKeyFile, auditKeyFile }: ServiceConfig): Promise<Secrets> {
  const kms = fileKms(fieldKeyFile);
  const ringFile = `${fieldKeyFile}.ring`;
  await createKeyRing(ringFile, kms, 'file-1').catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
  });
  return { keyRing: await openKeyRing(ringFile, kms), headSigner: await headSigner(auditKeyFile, 'audit-1') };
}
