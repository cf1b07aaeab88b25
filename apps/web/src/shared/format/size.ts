import { numberFormat } from '@tandem/ui';

/** «24 КБ», «1,3 МБ». */
export function formatSize(bytes: number, language: 'ru' | 'en'): string {
  const [kb, mb] = language === 'ru' ? ['КБ', 'МБ'] : ['KB', 'MB'];
  const say = (value: number, digits: number) =>
    numberFormat(language, { maximumFractionDigits: digits }).format(value);
  return bytes < 1_000_000
    ? `${say(Math.max(1, Math.round(bytes / 1000)), 0)}\u00a0${kb}`
    : `${say(bytes / 1_000_000, 1)}\u00a0${mb}`;
}
