import { z } from 'zod';
import { uuid } from '../problems/values.js';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a person is told about, in groups that he can set by themselves. */
export const NOTICE_GROUPS = [
  'tasks',
  'reminders',
  'approvals',
  'monitoring',
  'surveys',
  'documents',
] as const;
export const noticeGroup = z.enum(NOTICE_GROUPS);
export type NoticeGroup = z.infer<typeof noticeGroup>;

export const letterSettingsView = z
  .object({
    /** Where letters go; null: none is known, and none is sent. */
    email: z.string().nullable(),
    digest: z.enum(['each', 'daily', 'weekly', 'off']),
    /** Local time of the digest, and the day of a weekly one (1 = Monday). */
    digestAt: clock,
    digestDay: z.number().int().min(1).max(7),
    /** No letter goes out between these; it waits for the morning. Null: none. */
    quiet: z.object({ from: clock, to: clock }).nullable(),
    /** Also not on days off. */
    workdaysOnly: z.boolean(),
    groups: z.record(noticeGroup, z.boolean()),
    zone: z.string(),
  })
  .meta({ id: 'LetterSettings' });
export type LetterSettingsView = z.infer<typeof letterSettingsView>;

export const saveLetterSettingsSchema = z
  .strictObject({
    email: z.string().max(200).nullable().optional(),
    digest: z.enum(['each', 'daily', 'weekly', 'off']).optional(),
    digestAt: clock.optional(),
    digestDay: z.number().int().min(1).max(7).optional(),
    quiet: z.strictObject({ from: clock, to: clock }).nullable().optional(),
    workdaysOnly: z.boolean().optional(),
    groups: z.partialRecord(noticeGroup, z.boolean()).optional(),
  })
  .meta({ id: 'SaveLetterSettings' });
export type SaveLetterSettings = z.infer<typeof saveLetterSettingsSchema>;

/** A letter as the mailbox of the demonstration shows it: nothing leaves the machine there. */
export const letterView = z
  .object({
    id: uuid,
    to: z.string(),
    toName: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    at: z.string(),
    status: z.enum(['waiting', 'sent', 'failed', 'unwanted']),
    sendAfter: z.string(),
    notices: z.number().int(),
  })
  .meta({ id: 'Letter' });
export type LetterView = z.infer<typeof letterView>;
