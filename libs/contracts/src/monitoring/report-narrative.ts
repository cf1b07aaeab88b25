import { z } from 'zod';

/** Text drafted from the rows; each sentence names the rows that it was made from. */
export const narrativeView = z
  .object({
    text: z.string(),
    sentences: z.array(z.object({ about: z.string(), text: z.string(), rows: z.array(z.string()) })),
  })
  .meta({ id: 'ReportNarrative' });

export type NarrativeView = z.infer<typeof narrativeView>;
