import { formatDate } from '@tandem/ui';
import { today } from '../../../shared/format/today.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { Due } from '../../../shared/pieces/due.js';

export interface ReportDueProps {
  readonly due: string;
  /** It is recommended, not owed: its day passes, and nothing is late. */
  readonly advised: boolean;
}

/** By which day a report is due, in the tone that its strictness allows. */
export function ReportDue({ due, advised }: ReportDueProps) {
  const language = useLanguage();
  return advised && due < today() ? <span>{formatDate(due, language)}</span> : <Due at={due} />;
}
