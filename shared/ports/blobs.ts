/** Pictures, by the SHA-256 of their bytes: a name never comes from outside. */
export interface Blobs {
  /** Durable when it resolves. Returns the lower-case hex SHA-256, the name to read it by. */
  put(bytes: Uint8Array, contentType: 'image/jpeg' | 'image/png'): Promise<string>;
  get(sha256: string): Promise<Uint8Array | undefined>;
  remove(sha256: string): Promise<void>;
}
