import { useTranslation } from 'react-i18next';

/** A step of the ladder in words: «за 14 дней», «в день срока», «через 3 дня». */
export function useDayWords(): (day: number) => string {
  const { t } = useTranslation();
  return (day) => {
    if (day === 0) return t('campaigns.open.onDay');
    return t(day < 0 ? 'campaigns.open.before' : 'campaigns.open.after', { count: Math.abs(day) });
  };
}
