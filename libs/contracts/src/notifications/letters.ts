import { z } from 'zod';
import { NOTICE_GROUPS } from '@tandem/domain';
import { uuid } from '../problems/values.js';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const noticeGroup = z.enum(NOTICE_GROUPS);

/** An address that was given and waits until whoever reads its mail says that it is his. */
export const pendingAddressView = z
  .object({
    email: z.string(),
    /** The letter with the link: on its way, there, refused; or its link holds no more. */
    status: z.enum(['waiting', 'sent', 'failed', 'expired']),
    /** Until when the link holds; null: no letter has gone yet. */
    until: z.string().nullable(),
    /** The code with which the mail server refused the letter. */
    reply: z.string().nullable(),
  })
  .meta({ id: 'PendingAddress' });
export type PendingAddressView = z.infer<typeof pendingAddressView>;

export const letterSettingsView = z
  .object({
    /** Where letters go: an address that was confirmed; null: none is, and none is sent. */
    email: z.string().nullable(),
    /** The address that takes the place of `email` once it is confirmed. */
    pending: pendingAddressView.nullable(),
    /** Since when the mail server refuses this address; none goes there until it is changed. */
    refusedAt: z.string().nullable(),
    language: z.enum(['ru', 'en']),
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
    /** Where letters of this installation go: to people, to the mailbox of the demonstration, nowhere. */
    posts: z.enum(['people', 'mailbox', 'nowhere']),
    /** When a letter would go if something were told now; null: none would. */
    nextAt: z.string().nullable(),
    /** The last trial letter of the past hour. */
    trial: z
      .object({
        at: z.string(),
        status: z.enum(['waiting', 'sent', 'failed', 'unwanted']),
        /** The code with which the mail server refused it. */
        reply: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'LetterSettings' });
export type LetterSettingsView = z.infer<typeof letterSettingsView>;

export const saveLetterSettingsSchema = z
  .strictObject({
    /** Waits for its confirmation; the address of before, or none, takes it back. */
    email: z.string().trim().max(254).nullable().optional(),
    language: z.enum(['ru', 'en']).optional(),
    digest: z.enum(['each', 'daily', 'weekly', 'off']).optional(),
    digestAt: clock.optional(),
    digestDay: z.number().int().min(1).max(7).optional(),
    quiet: z.strictObject({ from: clock, to: clock }).nullable().optional(),
    workdaysOnly: z.boolean().optional(),
    groups: z.partialRecord(noticeGroup, z.boolean()).optional(),
  })
  .refine((changes) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Укажите, что изменить.',
  })
  .meta({ id: 'SaveLetterSettings' });
export type SaveLetterSettings = z.infer<typeof saveLetterSettingsSchema>;

/** The address of somebody whom the viewer manages. */
export const personEmailView = z
  .object({
    email: z.string().nullable(),
    refusedAt: z.string().nullable(),
    pending: pendingAddressView.nullable(),
  })
  .meta({ id: 'PersonEmail' });
export type PersonEmailView = z.infer<typeof personEmailView>;
export const savePersonEmailSchema = z
  .strictObject({ email: z.string().trim().max(254).nullable() })
  .meta({ id: 'SavePersonEmail' });

/** What stands in the link of a letter, after the «#»: whoever has it reads that mailbox. */
export const confirmAddressSchema = z
  .strictObject({ token: z.string().max(200) })
  .meta({ id: 'ConfirmAddress' });

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
    /** Why it did not go. */
    reason: z.string().nullable(),
    sendAfter: z.string(),
    notices: z.number().int(),
  })
  .meta({ id: 'Letter' });
export type LetterView = z.infer<typeof letterView>;
