import { addDays, localDate } from '@tandem/domain';

/** A date as the demonstration region counts it. */
export const dayFromNow = (days: number): string => addDays(localDate(Date.now(), 'Asia/Tomsk'), days);
