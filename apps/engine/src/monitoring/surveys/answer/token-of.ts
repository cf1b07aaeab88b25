import { createHmac, randomBytes } from 'node:crypto';

export const newKey = (): Buffer => randomBytes(32);

/**
 * By what the entry and the exit of one person are joined: the same for him under the key of the entry, and without that
 * key nobody's. Whoever holds the key can make it again for everybody whom he suspects (docs/decisions/0018).
 */
export const tokenOf = (key: Buffer, person: string): Buffer =>
  createHmac('sha256', key).update(person.toLowerCase()).digest();
