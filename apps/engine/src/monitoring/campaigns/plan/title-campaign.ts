import type { NewCampaign } from '@tandem/contracts';
import type { ReportingPeriod } from '@tandem/monitoring-core';
import type { CampaignPlace } from './campaign-place.js';

const TITLES: { readonly [kind in NewCampaign['kind']]?: string } = {
  annualMonitoring: 'Ежегодный мониторинг',
  programmeChecklist: 'Чек-листы программ',
  schoolSelfCheck: 'Самодиагностика школ',
  municipalAnalysis: 'Анализ дорожных карт',
  localActs: 'Мониторинг локальных актов',
};

/** As it is called where nobody has named it. */
export const titleOf = (
  kind: NewCampaign['kind'],
  { title }: ReportingPeriod,
  place: CampaignPlace,
): string => {
  const what = TITLES[kind] ?? 'Отчёты';
  return place.level === 'region' ? `${what} за ${title.ru}` : `${what} за ${title.ru}: ${place.title}`;
};
