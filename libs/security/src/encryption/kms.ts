/** Keeps the keys that wrap other keys. A wrapped key is worth nothing once its wrapping key is destroyed. */
export interface Kms {
  wrap(key: Buffer): Promise<Buffer>;
  unwrap(wrapped: Buffer): Promise<Buffer>;
  /** Destroys the wrapping key: nothing it wrapped can be opened again. */
  destroy(): Promise<void>;
}
