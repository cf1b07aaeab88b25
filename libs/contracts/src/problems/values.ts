import { z } from 'zod';

export const textSchema = z.object({ ru: z.string(), en: z.string().optional() }).meta({ id: 'Text' });
export const uuid = z.uuid();
export const instant = z.iso.datetime({ offset: true });
export const localDate = z.iso.date();

/** A person as others see him in a list. */
export const personRef = z.object({ id: uuid, name: z.string() }).meta({ id: 'PersonRef' });
export type PersonRef = z.infer<typeof personRef>;

export const unitRef = z.object({ id: uuid, title: z.string(), kind: z.string() }).meta({ id: 'UnitRef' });
export type UnitRef = z.infer<typeof unitRef>;
