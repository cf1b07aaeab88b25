import { z } from 'zod';
import { ROLES } from '@tandem/domain';
import { personRef, unitRef } from '../problems/values.js';

export const signInSchema = z
  .object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) })
  .strict()
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signInSchema>;

export const membershipView = z
  .object({ id: z.string(), role: z.enum(ROLES), unit: unitRef, actingFor: personRef.optional() })
  .meta({ id: 'MembershipView' });

export const sessionView = z
  .object({
    person: personRef,
    language: z.enum(['ru', 'en']),
    memberships: z.array(membershipView),
    /** Names of actions of the policy table that this person may do somewhere: what the screen offers. */
    permissions: z.array(z.string()),
    demo: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;

/** One of the person's own signed-in browsers. */
export const webSessionView = z.object({
  id: z.string(),
  current: z.boolean(),
  agent: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
});
export type WebSessionView = z.infer<typeof webSessionView>;
