import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const LIMIT_BYTES = 5_000_000;

/** A log that has grown large is set aside as `.1`, in place of the one before it. */
export const trimLog = async (file: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  const found = await stat(file).catch(() => undefined);
  if (found && found.size > LIMIT_BYTES) await rename(file, `${file}.1`);
};
