import { dayOf } from '@tandem/ui';

/** The calendar day of the reader. */
export const today = (): string => dayOf(new Date().toISOString());
