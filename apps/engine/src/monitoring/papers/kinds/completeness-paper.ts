import type { PeriodView } from '@tandem/contracts';
import { sayDay } from '@tandem/domain';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { PaperShape } from '../../../documents/shaped/paper-shape.js';
import { COVERAGE_PARTS, fillCoverage, type CompletenessGroup } from '../parts/coverage.js';
import { forPeriod } from '../words/titles.js';

export interface CompletenessInput {
  readonly campaign: string;
  readonly period: PeriodView;
  readonly place: string;
  /** Local day on which it is so. */
  readonly on: string;
  readonly groups: readonly CompletenessGroup[];
}

export const COMPLETENESS: PaperShape = {
  key: 'paper-completeness',
  title: 'Полнота и своевременность отчётов',
  parts: [
    { part: 'line', tag: 'unit', words: 'чья кампания', look: 'unit' },
    { part: 'line', tag: 'title', words: 'название документа', look: 'title' },
    { part: 'line', tag: 'subtitle', words: 'кампания и период', look: 'subtitle' },
    { part: 'line', tag: 'on', words: 'на какой день', look: 'plain' },
    ...COVERAGE_PARTS,
  ],
};

export const completenessPaper = (input: CompletenessInput): FilledPaper => ({
  unit: input.place,
  title: 'Полнота и\u00a0своевременность отчётов',
  subtitle: `«${input.campaign}», ${forPeriod(input.period)}`,
  on: `По\u00a0состоянию на\u00a0${sayDay(input.on, 'ru')}.`,
  ...fillCoverage(input.groups, input.campaign),
});
