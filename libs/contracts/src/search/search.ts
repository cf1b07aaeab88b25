import { z } from 'zod';

export const searchQuery = z.object({ q: z.string().trim().min(2).max(100) });

export const searchAnswer = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(['person', 'case', 'roadmap', 'form']),
        id: z.string(),
        title: z.string(),
        detail: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Found' });
export type SearchAnswer = z.infer<typeof searchAnswer>;

const reference = z
  .string()
  .regex(/^(person|unit|case|file|answer):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i);

/** `refs=person:<id>,unit:<id>`: names of what pickers and answers refer to. */
export const labelsQuery = z.object({
  refs: z
    .string()
    .max(6_000)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(reference).min(1).max(100)),
});

/** Names by reference; what the reader may not see is absent. */
export const labelsAnswer = z.object({ items: z.record(z.string(), z.string()) }).meta({ id: 'Labels' });
export type LabelsAnswer = z.infer<typeof labelsAnswer>;
