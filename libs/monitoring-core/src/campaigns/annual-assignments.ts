import type { Assignment } from './campaign.js';
import { NOT_FROM_A_DOCUMENT, type DueRule } from './due-rule.js';

/** Form 27: the seven criteria. */
export const CRITERIA_FORM = 'annual-monitoring';

const CRITERIA = '001…, приложение 1';

/** The act asks for yearly monitoring of all institutions (measure 7) and names no day: it is proposed, and marked. */
const proposed = (day: string): DueRule => ({
  kind: 'yearlyBy',
  day,
  origin: { kind: 'operator', note: NOT_FROM_A_DOCUMENT },
});

/** What a school tells its municipality; the act recommends it (clause 4). */
export const ANNUAL_SCHOOL: Assignment = {
  id: 'school-annual',
  title: { ru: 'Семь критериев: школа', en: 'Seven criteria: school' },
  owedBy: ['school', 'kindergarten', 'addEdu'],
  standing: 'underMunicipality',
  to: 'municipality',
  bindingness: 'advisory',
  due: proposed('12-01'),
  source: `${CRITERIA}; п. 4`,
  form: CRITERIA_FORM,
};

/** Institutions of the region itself: recommended as well (clause 5), straight to the operator. */
export const ANNUAL_FOUNDED: Assignment = {
  id: 'founded-annual',
  title: {
    ru: 'Семь критериев: подведомственное учреждение',
    en: 'Seven criteria: region-founded institution',
  },
  owedBy: ['regionFounded'],
  to: 'regionalOperator',
  bindingness: 'advisory',
  due: proposed('12-10'),
  source: `${CRITERIA}; п. 5`,
  form: CRITERIA_FORM,
};

/** Municipalities gather what is needed (clause 4.3). */
export const ANNUAL_MUNICIPAL: Assignment = {
  id: 'municipal-annual',
  title: { ru: 'Семь критериев: муниципалитет', en: 'Seven criteria: municipality' },
  owedBy: ['municipality'],
  to: 'regionalOperator',
  bindingness: 'advisory',
  due: proposed('12-10'),
  source: `${CRITERIA}; п. 4`,
  form: CRITERIA_FORM,
};

/** The region itself: the operator is charged with the monitoring, not advised to hold it. */
export const ANNUAL_REGION: Assignment = {
  id: 'region-annual',
  title: { ru: 'Семь критериев: регион', en: 'Seven criteria: region' },
  owedBy: ['regionalOperator'],
  to: 'regionalAuthority',
  bindingness: 'mandatory',
  due: proposed('12-20'),
  source: CRITERIA,
  form: CRITERIA_FORM,
};

/** In the order in which they are offered: as in the half-year campaign. */
export const ANNUAL_MONITORING: readonly Assignment[] = [
  ANNUAL_FOUNDED,
  ANNUAL_MUNICIPAL,
  ANNUAL_REGION,
  ANNUAL_SCHOOL,
];
