import { z } from 'zod';
import { personRef, uuid } from '../problems/values.js';

/** What every move of a document may bring: a word to it, and the revision of the case that the page showed. */
export const moveShape = {
  comment: z.string().max(4_000).optional(),
  revision: z.number().int().optional(),
};

/** What a person writes in a remark, or in answer to one. */
export const remarkText = z.string().trim().min(1).max(4_000);

/** A row of the document by its id, where the remark is not on the whole. */
export const remarkedRow = z.string().max(64).optional();

/** What a remark says, whatever is reviewed: a plan or a report. */
export const remarkShape = {
  id: uuid,
  version: z.number().int(),
  round: z.number().int(),
  measure: z.string().nullable(),
  author: personRef,
  onBehalfOf: personRef.nullable(),
  /** Of which body: «региональный оператор». */
  side: z.string(),
  text: z.string(),
  at: z.string(),
  /** `written`: seen by the reviewing side only, goes with the next decision. */
  state: z.enum(['written', 'open', 'answered', 'closed']),
  mayReply: z.boolean(),
  mayClose: z.boolean(),
  mayRemove: z.boolean(),
};
