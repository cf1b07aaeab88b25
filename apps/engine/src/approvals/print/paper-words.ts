import { sayDay, type Language } from '@tandem/domain';
import type { ApprovalAct, Tolerance } from '@tandem/roadmap-core';

const ACTS = {
  order: { ru: 'к\u00a0приказу', en: 'to the order' },
  directive: { ru: 'к\u00a0распоряжению', en: 'to the directive' },
  resolution: { ru: 'к\u00a0постановлению', en: 'to the resolution' },
} as const;

/** What stands over an appendix; the number of the act is the act's own, also where the paper once had another. */
export const actLines = (act: ApprovalAct | undefined, language: Language): string[] => {
  if (!act) return [];
  const { type, number, date, appendixNo } = act;
  const words = ACTS[type][language];
  if (language === 'en')
    return [
      appendixNo ? `Appendix No.\u00a0${appendixNo}` : 'Appendix',
      `${words} No.\u00a0${number}${date ? ` of ${sayDay(date, 'ru')}` : ''}`,
    ];
  return [
    appendixNo ? `Приложение №\u00a0${appendixNo}` : 'Приложение',
    `${words}${date ? ` от\u00a0${sayDay(date, 'ru')}` : ''} №\u00a0${number}`,
  ];
};

const KINDS = {
  points: { ru: 'п.\u00a0п.', en: 'percentage points' },
  relative: { ru: '% от\u00a0плана', en: 'per cent of the plan' },
  unstated: { ru: '%', en: '%' },
} as const;

/** The footnote of `001…`, with the kind of the tolerance where it is known. */
export const footnoteOf = ({ value, kind }: Tolerance, language: Language): string => {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);
  return language === 'ru'
    ? `¹\u00a0Допустимое возможное отклонение от\u00a0показателей\u00a0— не\u00a0более ${number}\u00a0${KINDS[kind].ru}`
    : `¹\u00a0The tolerance from the indicators is not more than ${number}${kind === 'unstated' ? '' : '\u00a0'}${KINDS[kind].en}`;
};

export const standingWords = (version: number | null, language: Language): string => {
  if (version === null) return language === 'ru' ? 'Проект' : 'Draft';
  return language === 'ru' ? `Версия\u00a0${version}` : `Version\u00a0${version}`;
};
