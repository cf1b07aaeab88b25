import { z } from 'zod';
import { ROLES, UNIT_KINDS } from '@tandem/domain';
import { pageQuery } from '../problems/page.js';
import { localDate, personRef, unitRef, uuid } from '../problems/values.js';

export const unitView = z
  .object({
    id: uuid,
    parent: uuid.nullable(),
    kind: z.enum(UNIT_KINDS),
    title: z.string(),
    aliases: z.array(z.string()),
    zone: z.string(),
    founder: unitRef.nullable(),
    path: z.array(unitRef),
    children: z.number().int(),
    people: z.number().int(),
  })
  .meta({ id: 'Unit' });
export type UnitView = z.infer<typeof unitView>;

export const unitsQuery = z.object({
  parent: uuid.optional(),
  kind: z.enum(UNIT_KINDS).optional(),
  q: z.string().max(100).optional(),
  ...pageQuery,
});

export const createUnitSchema = z
  .object({
    parent: uuid,
    kind: z.enum(UNIT_KINDS),
    title: z.string().trim().min(2).max(300),
    aliases: z.array(z.string().max(200)).max(20).default([]),
    founder: uuid.optional(),
    zone: z.string().max(60).optional(),
  })
  .strict()
  .meta({ id: 'CreateUnit' });
export const changeUnitSchema = createUnitSchema
  .omit({ parent: true, kind: true })
  .partial()
  // A default would clear the aliases of a unit whose title alone is changed.
  .extend({ aliases: z.array(z.string().max(200)).max(20).optional() })
  .strict()
  .meta({ id: 'ChangeUnit' });

export const personView = z
  .object({
    id: uuid,
    name: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    patronymic: z.string().nullable(),
    position: z.string().nullable(),
    login: z.string().nullable(),
    active: z.boolean(),
    memberships: z.array(
      z.object({ id: uuid, role: z.enum(ROLES), unit: unitRef, from: localDate, to: localDate.nullable() }),
    ),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof personView>;

export const createPersonSchema = z
  .object({
    familyName: z.string().trim().min(1).max(100),
    givenName: z.string().trim().min(1).max(100),
    patronymic: z.string().trim().max(100).optional(),
    position: z.string().trim().max(200).optional(),
    unit: uuid,
    role: z.enum(ROLES),
    login: z
      .string()
      .regex(/^[a-z0-9][a-z0-9._-]{2,40}$/)
      .optional(),
    password: z.string().min(8).max(200).optional(),
    /** Where letters are to go once it is confirmed. */
    email: z.string().trim().max(254).optional(),
  })
  .strict()
  .meta({ id: 'CreatePerson' });

export const createMembershipSchema = z
  .object({
    person: uuid,
    unit: uuid,
    role: z.enum(ROLES),
    from: localDate.optional(),
    to: localDate.optional(),
  })
  .strict()
  .meta({ id: 'CreateMembership' });
export const endMembershipSchema = z
  .object({ to: localDate, reason: z.string().max(500).optional() })
  .strict()
  .meta({ id: 'EndMembership' });

export const leaveSchema = z
  .object({ to: localDate, reason: z.string().trim().max(500).optional() })
  .strict()
  .meta({ id: 'Leave' });

export const delegationView = z
  .object({
    id: uuid,
    from: personRef,
    to: personRef,
    role: z.enum(ROLES),
    unit: unitRef,
    since: localDate,
    until: localDate,
  })
  .meta({ id: 'Delegation' });
export const createDelegationSchema = z
  .object({ to: uuid, role: z.enum(ROLES), unit: uuid, since: localDate, until: localDate })
  .strict()
  .meta({ id: 'CreateDelegation' });
export type DelegationView = z.infer<typeof delegationView>;
export const delegationsQuery = z.object({ unit: uuid.optional(), ...pageQuery });

export const peopleQuery = z.object({
  unit: uuid.optional(),
  role: z.enum(ROLES).optional(),
  q: z.string().max(100).optional(),
  /** Those who work now, those who have left, or both. */
  state: z.enum(['active', 'left', 'any']).default('active'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});
