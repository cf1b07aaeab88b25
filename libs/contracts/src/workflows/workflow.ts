import { z } from 'zod';

const anyObject = z.record(z.string(), z.unknown());

export const workflowSummary = z
  .object({
    key: z.string(),
    title: z.string(),
    subject: z.string(),
    level: z.string(),
    version: z.number().int(),
    sha256: z.string(),
    publishedAt: z.string(),
    openCases: z.number().int(),
  })
  .meta({ id: 'WorkflowSummary' });
export type WorkflowSummary = z.infer<typeof workflowSummary>;

export const workflowView = z
  .object({
    key: z.string(),
    version: z.number().int(),
    status: z.enum(['draft', 'published', 'retired']),
    sha256: z.string(),
    definition: anyObject,
    versions: z.array(
      z.object({
        version: z.number().int(),
        sha256: z.string(),
        publishedAt: z.string().nullable(),
        comment: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Workflow' });
export type WorkflowView = z.infer<typeof workflowView>;

export const simulateSchema = z
  .object({
    version: z.number().int().optional(),
    start: anyObject.default({}),
    events: z.array(anyObject).max(500),
  })
  .strict()
  .meta({ id: 'Simulate' });
