import type { Assignment, CampaignKind } from './campaign.js';
import { INNER_DATE, type DueRule } from './due-rule.js';

/** Forms of the school year's round: what an order of a city (`004…`) asks of its own, with its days. */
export const CHECKLIST_FORM = 'programme-checklist';
export const SELF_CHECK_FORM = 'school-self-check';
export const ANALYSIS_FORM = 'municipal-analysis';
export const LOCAL_ACTS_FORM = 'local-acts-check';

const yearly = (day: string, source: string): DueRule => ({
  kind: 'yearlyBy',
  day,
  origin: { kind: 'document', source },
});

/** «Образовательные организации»: all that a municipality has, not its schools alone. */
const OF_A_SCHOOL = {
  owedBy: ['school', 'kindergarten', 'addEdu'],
  standing: 'underMunicipality',
  to: 'municipality',
  bindingness: 'mandatory',
} as const satisfies Partial<Assignment>;

/** «До 01 мая»: how personalised programmes go and which difficulties they show (R113, R245). */
export const PROGRAMME_CHECKLIST: Assignment = {
  ...OF_A_SCHOOL,
  id: 'programme-checklist',
  title: { ru: 'Чек-лист персонализированных программ', en: 'Checklist of personalised programmes' },
  due: yearly('05-01', '004…, план, 2.2'),
  source: '004…, план, 2.2',
  form: CHECKLIST_FORM,
};

/** The note of 15 May tells what schools found of themselves; their own day no document names: it is proposed, and marked. */
export const SCHOOL_SELF_CHECK: Assignment = {
  ...OF_A_SCHOOL,
  id: 'school-self-check',
  title: { ru: 'Самодиагностика школы', en: 'Self-diagnosis of a school' },
  due: { kind: 'yearlyBy', day: '04-25', origin: { kind: 'municipality', note: INNER_DATE } },
  source: '004…, план, 2.3',
  form: SELF_CHECK_FORM,
};

/** «До 15 мая»: the analysis and the note (R246). The city's order does not bind it to the region, which may only advise (`000…`, п. 4). */
export const MUNICIPAL_ANALYSIS: Assignment = {
  id: 'municipal-analysis',
  title: { ru: 'Анализ реализации дорожной карты', en: 'Analysis of the roadmap' },
  owedBy: ['municipality'],
  to: 'regionalOperator',
  bindingness: 'advisory',
  due: yearly('05-15', '004…, план, 2.3'),
  source: '004…, план, 2.3',
  form: ANALYSIS_FORM,
};

/** «До 01 октября»: monitoring of local acts (R249). */
export const LOCAL_ACTS: Assignment = {
  ...OF_A_SCHOOL,
  id: 'local-acts',
  title: { ru: 'Мониторинг локальных актов', en: 'Monitoring of local acts' },
  due: yearly('10-01', '004…, план, 2.6'),
  source: '004…, план, 2.6',
  form: LOCAL_ACTS_FORM,
};

/** What a campaign of each kind asks; each is held once in a school year. */
export const SCHOOL_YEAR_ROUND = {
  programmeChecklist: [PROGRAMME_CHECKLIST],
  schoolSelfCheck: [SCHOOL_SELF_CHECK],
  municipalAnalysis: [MUNICIPAL_ANALYSIS],
  localActs: [LOCAL_ACTS],
} as const satisfies { readonly [kind in CampaignKind]?: readonly Assignment[] };

/** An order of a city binds its own institutions; those of another place it can only be an example for. */
export const asAdvice = (assignment: Assignment): Assignment => ({ ...assignment, bindingness: 'advisory' });
