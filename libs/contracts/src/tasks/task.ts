import { z } from 'zod';
import { uuid } from '../problems/values.js';
import { pageQuery } from '../problems/page.js';

export const taskListQuery = z.object({
  assignee: z.enum(['me', 'unit']).default('me'),
  status: z.enum(['open', 'done', 'any']).default('open'),
  due: z.enum(['overdue', 'week', 'later', 'any']).default('any'),
  ...pageQuery,
});

export const completeTaskSchema = z
  .object({
    data: z.record(z.string(), z.unknown()).default({}),
    event: z.string().min(1).max(100).optional(),
    comment: z.string().max(4000).optional(),
    revision: z.number().int().nonnegative().optional(),
  })
  .strict()
  .meta({ id: 'CompleteTask' });
export type CompleteTask = z.infer<typeof completeTaskSchema>;

export const delegateTaskSchema = z
  .object({ to: uuid, comment: z.string().max(1000).optional() })
  .strict()
  .meta({ id: 'DelegateTask' });

/** Numbers over the inbox: «3 просрочено · 5 на этой неделе». */
export const taskSummary = z
  .object({ overdue: z.number().int(), week: z.number().int(), later: z.number().int() })
  .meta({ id: 'TaskSummary' });
export type TaskSummary = z.infer<typeof taskSummary>;

export const saveDraftSchema = z
  .object({ data: z.record(z.string(), z.unknown()), revision: z.number().int().nonnegative().optional() })
  .strict()
  .meta({ id: 'SaveDraft' });
export const draftView = z
  .object({
    data: z.record(z.string(), z.unknown()),
    revision: z.number().int(),
    updatedAt: z.string().nullable(),
  })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof draftView>;
