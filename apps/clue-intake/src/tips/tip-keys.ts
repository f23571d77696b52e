import { createHmac, randomBytes, scrypt } from 'node:crypto';
import type { InTransaction } from '@homeward/database';
import { FieldCipher } from '@homeward/security';
import { IN_TRANSACTION } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { publicAccess, nobody } from './public-access.js';
import { receiptCodeFrom } from './receipt-code.js';

const secretPlace = { table: 'tip_secrets', column: 'sealed_secret', rowId: '1' };

// A code has 75 random bits, so that guessing is hopeless at any price; the memory makes a stolen table dearer still.
const cost = { N: 4_096, r: 8, p: 1 } as const;

/** Makes codes of receipts and the hashes under which they are kept, with a secret that stands sealed in the database and is useless without the keys. */
@Injectable()
export class TipKeys {
  private secret: Promise<Buffer> | undefined;

  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly cipher: FieldCipher,
  ) {}

  /** The one code of a form: the same form always has the same, and nothing but its hash is ever stored. */
  async codeOf(token: string): Promise<string> {
    return receiptCodeFrom(
      createHmac('sha256', await this.known())
        .update(`code ${token}`)
        .digest(),
    );
  }

  /** The hash under which a code is kept; it takes the same work for whatever was typed. */
  async hashOf(code: string): Promise<string> {
    const salt = createHmac('sha256', await this.known())
      .update('hash')
      .digest();
    return new Promise((resolve, reject) =>
      scrypt(code, salt, 32, cost, (error, hash) => (error ? reject(error) : resolve(hash.toString('base64url')))),
    );
  }

  private known(): Promise<Buffer> {
    this.secret ??= this.read().catch((error: unknown) => {
      this.secret = undefined;
      throw error;
    });
    return this.secret;
  }

  /** The first process that needs the secret makes it. */
  private read(): Promise<Buffer> {
    return this.inTransaction(publicAccess(nobody, new Date()), async (tx) => {
      const made = this.cipher.seal(randomBytes(32).toString('hex'), secretPlace);
      await tx.query(`INSERT INTO clue_intake.tip_secrets (id, sealed_secret) VALUES (1, $1) ON CONFLICT (id) DO NOTHING`, [made]);
      const [row] = await tx.query<{ sealed: string }[]>(
        `SELECT sealed_secret AS sealed FROM clue_intake.tip_secrets WHERE id = 1`,
      );
      return Buffer.from(this.cipher.open(row?.sealed ?? '', secretPlace), 'hex');
    });
  }
}
