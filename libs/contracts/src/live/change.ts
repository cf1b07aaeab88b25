import { z } from 'zod';

/** One message of `GET /stream`: what changed, never the personal data itself. */
export const liveChange = z
  .object({
    kind: z.enum(['case', 'task', 'notification', 'document', 'definition', 'hello']),
    case: z.string().optional(),
    unit: z.string().optional(),
    revision: z.number().int().optional(),
    /** Of a plan that is being written: the revision of its draft. */
    draft: z.number().int().optional(),
    /** Of a definition: its key. */
    key: z.string().optional(),
  })
  .meta({ id: 'LiveChange' });
export type LiveChange = z.infer<typeof liveChange>;

export const notificationView = z
  .object({
    id: z.string(),
    text: z.string(),
    at: z.string(),
    readAt: z.string().nullable(),
    caseId: z.string().nullable(),
    /** The survey that it leads to, which is no case. */
    surveyId: z.string().nullable(),
    /** The paper that is ready, or was not made; null once it is gone (after a month). */
    paperId: z.string().nullable(),
    /** What it is about: the title of the case, the place of a roadmap. Null where the person no longer sees it. */
    about: z.string().nullable(),
  })
  .meta({ id: 'Notification' });
export type NotificationView = z.infer<typeof notificationView>;

/** Without ids, all of them. */
export const readNotificationsSchema = z
  .object({ ids: z.array(z.uuid()).max(200).optional() })
  .strict()
  .meta({ id: 'ReadNotifications' });
