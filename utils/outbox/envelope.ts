/**
 * Words that a page's script leaves in `storage.local` when it ends before anybody has answered it. Every page's process can read that
 * area: what lies there is sealed (XChaCha20-Poly1305), with a key that only the background and this one page have.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, bytesToUtf8, hexToBytes, managedNonce, randomBytes } from '@noble/ciphers/utils.js';

/** Begins the names of the items. Their order is the order in which they were left. */
export const OUTBOX = 'outbox ';

/** What the background gives to a page that is going to write. */
export interface Envelope {
  /** Tells the background whose it is, and the key: sealed by the background for itself. */
  readonly address: string;
  readonly key: string;
}

/** What a page has of its outbox, in the world of the content scripts. */
export interface OutboxWorld {
  /** Put there by the background before the script that uses it. */
  ibidEnvelope?: Envelope;
  /** Words are held from the first envelope on. */
  ibidOutbox?: (envelope: Envelope | null | undefined) => void;
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
  return bytesToHex(cipher(hexToBytes(key)).encrypt(bytesOf(value)));
}

/** Not by TextEncoder: in Firefox it is the page's own, and a content script may not read the bytes that it gives. */
function bytesOf(value: unknown): Uint8Array {
  const ascii = JSON.stringify(value).replace(
    /[^ -~]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(ascii, (sign) => sign.charCodeAt(0));
}

/** @throws Error when it was not sealed with this key, or is not whole. */
export function unseal(key: string, sealed: string): unknown {
  return JSON.parse(bytesToUtf8(cipher(hexToBytes(key)).decrypt(hexToBytes(sealed))));
}
