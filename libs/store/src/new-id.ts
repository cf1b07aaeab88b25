import { randomFillSync } from 'node:crypto';

/** Random bytes are fetched for many ids at once: a call for each costs more than all the rest of it. */
const pool = Buffer.alloc(4_096);
let used = pool.length;

let lastMs = 0;
let sequence = 0;

/** A UUIDv7: time first, so that rows of one moment lie together; grows within a process even inside one millisecond. */
export const newId = (): string => {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    sequence = 0;
  } else sequence += 1;
  // 12 bits of order inside the millisecond; past them the clock is pushed on.
  if (sequence > 0xfff) {
    lastMs += 1;
    sequence = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  const tail = randomTail();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
};

/** Eight random bytes in hexadecimal, with the variant that RFC 9562 asks for in the first two bits. */
const randomTail = (): string => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  pool[used] = (pool[used]! & 0x3f) | 0x80;
  used += 8;
  return pool.toString('hex', used - 8, used);
};
