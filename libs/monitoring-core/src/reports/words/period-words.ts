import { sayDay } from '@tandem/domain';
import type { Period } from '../../indicators/values/indicator-value.js';

/** Is it the first half of its year? What is planned for the year may still be done. */
export const isFirstHalf = ({ kind, to }: Period): boolean => kind === 'halfYear' && to.slice(5) <= '06-30';

/** «За первое полугодие 2026 года», as a Russian sentence begins. */
export const periodWords = (period: Period): string => {
  const year = period.to.slice(0, 4);
  switch (period.kind) {
    case 'halfYear':
      return `За\u00a0${isFirstHalf(period) ? 'первое' : 'второе'} полугодие ${year}\u00a0года`;
    case 'calendarYear':
      return `За\u00a0${year}\u00a0год`;
    case 'schoolYear':
      return `За\u00a0${period.from.slice(0, 4)}/${period.to.slice(2, 4)} учебный год`;
    case 'window':
      return `С\u00a0${sayDay(period.from, 'ru')} по\u00a0${sayDay(period.to, 'ru')}`;
  }
};
