import { z } from 'zod';

/** RFC 9457 `application/problem+json`, with a stable code and, for forms, the places of the errors. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string(), code: z.string().optional() }))
      .optional(),
    /** What the answer was decided against, on 409: the revision that is stored now. */
    revision: z.number().int().optional(),
    /** On 409 of a draft: the draft as it stands now (of a roadmap: `{revision, plan}`). */
    draft: z.unknown().optional(),
    /** Of a roadmap with errors: everything that its checks say, warnings too. */
    issues: z.array(z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;
