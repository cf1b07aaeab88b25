import { z } from 'zod';
import { localDate, personRef, unitRef, uuid } from '../problems/values.js';
import { caseCard, taskView } from '../cases/case.js';

export const boardColumn = z
  .object({
    stage: z.number().int(),
    title: z.string(),
    count: z.number().int(),
    overdue: z.number().int(),
    /** Median of whole days that open cards have stood in this column; null where there is none. */
    medianDays: z.number().nullable(),
    state: z.enum(['closed', 'open', 'ahead']),
    cards: z.array(caseCard),
    /** Tasks of the cycle itself at this stage. */
    tasks: z.array(taskView),
  })
  .meta({ id: 'BoardColumn' });

export const boardView = z
  .object({
    unit: unitRef,
    cycle: z
      .object({
        id: uuid,
        title: z.string(),
        schoolYear: z.string(),
        revision: z.number().int(),
        status: z.enum(['open', 'done', 'cancelled']),
      })
      .nullable(),
    cycles: z.array(z.object({ id: uuid, schoolYear: z.string() })),
    columns: z.array(boardColumn),
    totals: z.object({
      all: z.number().int(),
      request: z.number().int(),
      candidacy: z.number().int(),
      pair: z.number().int(),
      overdue: z.number().int(),
      soon: z.number().int(),
    }),
    /** Workflows that this person may open here. */
    canOpen: z.array(z.object({ workflow: z.string(), title: z.string(), form: z.string().nullable() })),
  })
  .meta({ id: 'Board' });
export type BoardView = z.infer<typeof boardView>;
export type BoardColumn = z.infer<typeof boardColumn>;

export const registerEntry = z
  .object({
    id: uuid,
    person: personRef,
    unit: unitRef,
    register: z.enum(['mentor', 'mentee']),
    status: z.string(),
    areas: z.array(z.string()),
    since: z.string().nullable(),
    until: z.string().nullable(),
    openPairs: z.number().int(),
    data: z.record(z.string(), z.unknown()),
    /** The case that last wrote this entry. */
    caseId: uuid.nullable(),
  })
  .meta({ id: 'RegisterEntry' });
export type RegisterEntry = z.infer<typeof registerEntry>;

export const registerQuery = z.object({
  unit: uuid.optional(),
  status: z.string().max(40).optional(),
  q: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});

export const cycleView = z
  .object({
    id: uuid,
    unit: unitRef,
    schoolYear: z.string(),
    status: z.string(),
    openedAt: z.string(),
    open: z.number().int(),
  })
  .meta({ id: 'Cycle' });
export const datesOfYear = z.object({ from: localDate, to: localDate });
