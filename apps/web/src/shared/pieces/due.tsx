import { DueLabel } from '@tandem/ui';
import { today } from '../format/today.js';

/** «Скоро» begins three days before, as the server counts it. */
export const SOON_DAYS = 3;

/** A deadline in words and colour, as it is told everywhere in the application. */
export function Due({ at, done }: { readonly at: string | null; readonly done?: string | undefined }) {
  return <DueLabel due={at} today={today()} soonDays={SOON_DAYS} done={done} />;
}
