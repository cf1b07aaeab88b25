import { z } from 'zod';
import { unitRef, uuid } from '../problems/values.js';

const amounts = z.record(z.string(), z.number().nullable());

/** What the accepted forms of a campaign come to over a place: numbers by unit with their sum, and how often each answer was given. */
export const toldFormView = z
  .object({
    form: z.string(),
    title: z.string(),
    place: unitRef,
    columns: z.array(z.object({ key: z.string(), title: z.string(), unit: z.string().nullable() })),
    /** Every unit that was asked, in the order of names. Without values it is silent, which is not nought. */
    units: z.array(z.object({ unit: unitRef, report: uuid, values: amounts.nullable() })),
    /** Sums; shares are reckoned from them and are no mean of shares. */
    total: amounts,
    tables: z.array(
      z.object({
        title: z.string(),
        columns: z.array(z.string()),
        rows: z.array(z.object({ title: z.string(), counts: z.array(z.number().int()) })),
      }),
    ),
  })
  .meta({ id: 'ToldForm' });
export type ToldFormView = z.infer<typeof toldFormView>;
