/**
 * Words that a page's script leaves in `storage.local` when it ends before anybody has answered it. Every page's process can read that
 * area: what lies there is sealed (XChaCha20-Poly1305), with a key that only the background and this one page have.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, bytesToUtf8, hexToBytes, managedNonce, randomBytes, utf8ToBytes } from '@noble/ciphers/utils.js';

/** Begins the names of the items. Their order is the order in which they were left. */
export const OUTBOX = 'outbox ';

/** What the background gives to a page that is going to write. */
export interface Envelope {
  /** Tells the background whose it is, and the key: sealed by the background for itself. */
  readonly address: string;
  readonly key: string;
}

/** What lies in `storage.local`. */
export interface Letter {
  readonly address: string;
  readonly sealed: string;
}

export interface OutboxRequest {
  readonly to: 'outbox';
}

/** Not WebCrypto's cipher, which answers later: a page that is being closed has no later. */
const cipher = managedNonce(xchacha20poly1305);

export function newKey(): string {
  return bytesToHex(randomBytes(32));
}

export function seal(key: string, value: unknown): string {
  return bytesToHex(cipher(hexToBytes(key)).encrypt(utf8ToBytes(JSON.stringify(value))));
}

/** @throws Error when it was not sealed with this key, or is not whole. */
export function unseal(key: string, sealed: string): unknown {
  return JSON.parse(bytesToUtf8(cipher(hexToBytes(key)).decrypt(hexToBytes(sealed))));
}
