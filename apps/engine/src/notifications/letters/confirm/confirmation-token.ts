import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** More than can be tried, short enough for one line of a letter. */
const SECRET_BYTES = 16;
/** The id in a link is known to whoever has the letter, so wrong secrets for it are a guess or a fault, never many. */
export const MOST_TRIES = 5;
/** The id of the confirmation and its secret; no sign that a mail program takes for the end of an address. */
const TOKEN = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([0-9a-f]{32})$/;

export interface ReadToken {
  readonly id: string;
  readonly secret: string;
}

/** What a link carries, and what is kept of it: nobody who reads the database can follow the link. */
export const makeToken = (id: string): { readonly token: string; readonly hash: Buffer } => {
  const secret = randomBytes(SECRET_BYTES).toString('hex');
  return { token: id.replaceAll('-', '') + secret, hash: hashOf(secret) };
};

export const readToken = (text: string): ReadToken | null => {
  const parts = TOKEN.exec(text.trim());
  return parts && { id: parts.slice(1, 6).join('-'), secret: parts[6]! };
};

/** False also where no letter has gone yet. */
export const secretMatches = (secret: string, hash: Buffer | null): boolean =>
  hash !== null && timingSafeEqual(hashOf(secret), hash);

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
