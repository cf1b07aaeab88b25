import type { Period } from '../../indicators/values/indicator-value.js';
import type { FrozenRoadmap } from '../rows/reported-measure.js';

export const FIRST_HALF: Period = { kind: 'halfYear', from: '2026-01-01', to: '2026-06-30' };
export const SECOND_HALF: Period = { kind: 'halfYear', from: '2026-07-01', to: '2026-12-31' };

/** Four rows of the region's roadmap of 2025–2028 (`000…`, appendix 2), one of each kind. */
export const ROADMAP: FrozenRoadmap = {
  revision: 'region-2025/3',
  period: { from: '2025-01-01', to: '2028-12-31' },
  measures: [
    {
      id: 'contests',
      label: '3.',
      title: 'Участие в конкурсах «Через тернии к звездам» и «Наставничество»',
      indicator: {
        raw: '2025 год - 60% (молодых педагогов и наставников) 2026 год - 65%',
        unit: 'percent',
        denominator: 'молодых педагогов и наставников',
        targets: [
          { year: 2025, value: 60 },
          { year: 2026, value: 65 },
          { year: 2027, value: 70 },
          { year: 2028, value: 75 },
        ],
        carryForward: false,
        counts: 'stock',
      },
    },
    {
      id: 'events',
      label: '3.',
      title: 'Мероприятия для адаптации молодых педагогов',
      indicator: {
        raw: '2025 год - не менее 4 мероприятий и последующие годы',
        unit: 'count',
        of: 'мероприятия',
        targets: [{ year: 2025, value: 4 }],
        carryForward: true,
        counts: 'flow',
      },
    },
    {
      id: 'advice',
      label: '2.',
      title: 'Информирование по юридическим аспектам',
      indicator: {
        raw: '2025 год - 100% (от числа обратившихся) и последующие годы',
        unit: 'percent',
        denominator: 'от числа обратившихся',
        targets: [{ year: 2025, value: 100 }],
        carryForward: true,
        counts: 'stock',
      },
    },
    { id: 'site', label: '2.', title: 'Раздел на сайте' },
  ],
};
