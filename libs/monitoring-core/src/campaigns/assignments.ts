import type { Assignment } from './campaign.js';
import { INNER_DATE, NOT_FROM_A_DOCUMENT } from './due-rule.js';

const FOUNDED = '000…, п. 5.3';
const REGION = '000…, п. 3.2';

/** Half-year reports of the region's own institutions: straight to the operator, «обеспечить» (R264). */
export const FOUNDED_REPORT: Assignment = {
  id: 'founded-half-year',
  title: { ru: 'Отчёт подведомственного учреждения', en: 'Report of a region-founded institution' },
  owedBy: ['regionFounded'],
  to: 'regionalOperator',
  bindingness: 'mandatory',
  due: {
    kind: 'halves',
    days: { H1: '06-26', H2: '12-26' },
    origin: { kind: 'document', source: FOUNDED },
  },
  source: FOUNDED,
};

/** The operator's own analytical report to the department (R263). */
export const REGION_REPORT: Assignment = {
  id: 'region-half-year',
  title: { ru: 'Аналитический отчёт региона', en: 'Analytical report of the region' },
  owedBy: ['regionalOperator'],
  to: 'regionalAuthority',
  bindingness: 'mandatory',
  due: { kind: 'halves', days: { H1: '06-30', H2: '12-30' }, origin: { kind: 'document', source: REGION } },
  source: REGION,
};

/** Municipalities report without a date in the act, «рекомендовать»: the operator sets one, and it is marked (R265, R359). */
export const municipalReport = (days: { readonly H1: string; readonly H2: string }): Assignment => ({
  id: 'municipal-half-year',
  title: { ru: 'Отчёт муниципалитета', en: 'Report of a municipality' },
  owedBy: ['municipality'],
  to: 'regionalOperator',
  bindingness: 'advisory',
  due: { kind: 'halves', days, origin: { kind: 'operator', note: NOT_FROM_A_DOCUMENT } },
  source: '000…, п. 4.3',
});

/** What a municipality asks of its own schools by a day of its own (workflows e: 20.06 and 20.12 are proposed). */
export const schoolReport = (
  days: { readonly H1: string; readonly H2: string },
  bindingness: Assignment['bindingness'] = 'mandatory',
): Assignment => ({
  id: 'school-half-year',
  title: { ru: 'Отчёт школы', en: 'Report of a school' },
  owedBy: ['school', 'kindergarten', 'addEdu'],
  standing: 'underMunicipality',
  to: 'municipality',
  bindingness,
  due: { kind: 'halves', days, origin: { kind: 'municipality', note: INNER_DATE } },
  source: '000…, п. 4.3',
});
