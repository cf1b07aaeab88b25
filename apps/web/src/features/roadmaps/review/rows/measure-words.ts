import type { Indicator, Measure } from '@tandem/roadmap-core';
import type { TFunction } from 'i18next';

const MIDDLE = '\u00a0· ';

/** Targets in one short line: «60 · 65 · 70 · 75 %», «не менее 4»; what is not a number stays as printed. */
export function targetLine(indicator: Indicator | undefined, t: TFunction, language: 'ru' | 'en'): string {
  if (!indicator) return '';
  const values = indicator.targets.map(({ value }) => value);
  if (values.length === 0) return indicator.raw;
  const write = (value: number) => value.toLocaleString(language);
  const unit = indicator.unit === 'percent' ? '\u00a0%' : indicator.of ? `\u00a0${indicator.of}` : '';
  const same = values.every((value) => value === values[0]);
  const line = same ? write(values[0] ?? 0) : values.map(write).join(MIDDLE);
  const said = `${line}${unit}`;
  return indicator.operator === 'atLeast' && indicator.raw.match(/не менее|не ниже|at least/iu)
    ? t('roadmapReview.atLeast', { value: said })
    : said;
}

/** Who carries it out, in the words of the document. */
export const partiesLine = ({ assignments }: Measure): string =>
  assignments.map(({ name }) => name).join(', ');

/** «Апрель 2025 г., далее постоянно, отдел образования»: the second line of a row. */
export const underLine = (measure: Measure): string =>
  [measure.schedule.raw, partiesLine(measure)].filter(Boolean).join(', ');

/** A measure by its printed number and words: «2. Разделы на сайтах». The number alone tells nothing: they repeat. */
export const namedMeasure = ({ label, title }: Measure): string =>
  label ? `${label.replace(/\.?$/u, '.')} ${title}` : title;
