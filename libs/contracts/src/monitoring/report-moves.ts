import { z } from 'zod';
import { moveShape, remarkedRow, remarkShape, remarkText } from '../cases/reviewed-document.js';
import { localDate, personRef } from '../problems/values.js';

export const reportRemarkView = z
  .object({
    ...remarkShape,
    reply: z.object({ text: z.string(), author: personRef, at: z.string() }).nullable(),
  })
  .meta({ id: 'ReportRemark' });

export type ReportRemarkView = z.infer<typeof reportRemarkView>;

export const reportRemarksListed = z
  .object({ items: z.array(reportRemarkView) })
  .meta({ id: 'ReportRemarks' });

export const newReportRemarkSchema = z
  .strictObject({ measure: remarkedRow, text: remarkText })
  .meta({ id: 'NewReportRemark' });

export const submitReportSchema = z.strictObject(moveShape).meta({ id: 'SubmitReport' });

export const returnReportSchema = z
  .strictObject({
    remarks: z.array(newReportRemarkSchema).max(200).default([]),
    answerBy: localDate.optional(),
    ...moveShape,
  })
  .meta({ id: 'ReturnReport' });

export const acceptReportSchema = z.strictObject(moveShape).meta({ id: 'AcceptReport' });
