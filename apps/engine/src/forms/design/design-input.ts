import { z } from 'zod';
import { RESERVED_KEYS } from './form-key.js';

/** Key of a form in an address; words that mean something else there are no keys. */
export const formKey = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/)
  .refine((key) => !RESERVED_KEYS.includes(key));

/** Whose form: a unit, `all` for the whole installation, or the asker's own level. */
export const ownerQuery = z.object({ unit: z.union([z.uuid(), z.literal('all')]).optional() });
export type OwnerQuery = z.infer<typeof ownerQuery>;

export const versionNumber = z.coerce.number().int().min(1).max(1_000_000);
