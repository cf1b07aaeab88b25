import { createHash } from 'node:crypto';
import { newId } from '@tandem/store';

/** The id of what is written once however often it is asked: the same for the same person, place and key. */
export const idByKey = (key: string | undefined, ...about: readonly (string | number)[]): string => {
  if (key === undefined) return newId();
  const hex = createHash('sha256')
    .update(JSON.stringify([...about, key]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
