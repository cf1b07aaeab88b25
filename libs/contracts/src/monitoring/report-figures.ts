import { z } from 'zod';
import { uuid } from '../problems/values.js';

/** The people or pairs behind a number: for the place itself alone. */
export const factCasesView = z
  .object({
    measure: z.string(),
    figure: z.string(),
    /** What the figure counts and how, in words. */
    explains: z.string(),
    asOf: z.string(),
    numerator: z.array(
      z.object({ id: z.string(), title: z.string(), case: uuid.nullable(), detail: z.string() }),
    ),
    denominator: z.array(
      z.object({ id: z.string(), title: z.string(), case: uuid.nullable(), detail: z.string() }),
    ),
  })
  .meta({ id: 'FactCases' });

export type FactCasesView = z.infer<typeof factCasesView>;

/** Which figure a row is reckoned from: what is chosen, what is proposed. */
export const rowFigureView = z.object({
  measure: z.string(),
  chosen: z.string().nullable(),
  /** Chosen for the row of the plan above that this one carries out. */
  inherited: z.boolean(),
  proposed: z.array(z.object({ figure: z.string(), certainty: z.enum(['sure', 'likely', 'possible']) })),
});

export const rowFiguresView = z
  .object({
    figures: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        explains: z.string(),
        unit: z.enum(['percent', 'count', 'presence']),
      }),
    ),
    rows: z.array(rowFigureView),
    mayChoose: z.boolean(),
  })
  .meta({ id: 'RowFigures' });

export type RowFiguresView = z.infer<typeof rowFiguresView>;

export const chooseFigureSchema = z
  .strictObject({ measure: z.string().min(1).max(64), figure: z.string().max(60).nullable() })
  .meta({ id: 'ChooseFigure' });
