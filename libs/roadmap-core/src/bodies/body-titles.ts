import type { Text } from '@tandem/domain';
import type { BodyKind } from '../plan/plan.js';

/** What the short names of documents mean: «МОУО» opened up. */
export const BODY_TITLES: { readonly [body in BodyKind]: Required<Text> } = {
  regionalAuthority: {
    ru: 'Региональный орган управления образованием',
    en: 'Regional education authority',
  },
  regionalOperator: { ru: 'Региональный оператор', en: 'Regional operator' },
  municipalAuthority: {
    ru: 'Муниципальный орган управления образованием',
    en: 'Municipal education authority',
  },
  regionFounded: {
    ru: 'Организации, учредитель которых\u00a0— регион',
    en: 'Institutions founded by the region',
  },
  institutions: { ru: 'Образовательные организации', en: 'Educational institutions' },
  resourceCentre: { ru: 'Ресурсный центр', en: 'Resource centre' },
  supportCentre: { ru: 'Опорный центр', en: 'Support centre' },
  methodCentre: { ru: 'Методический центр', en: 'Methodical centre' },
  association: { ru: 'Ассоциация педагогов', en: 'Teachers’ association' },
  union: { ru: 'Профсоюз', en: 'Trade union' },
  higherEducation: { ru: 'Вузы и\u00a0колледжи', en: 'Universities and colleges' },
  enterprise: { ru: 'Предприятия', en: 'Enterprises' },
  culture: { ru: 'Организации культуры и\u00a0спорта', en: 'Culture and sport' },
  provider: {
    ru: 'Организации дополнительного профессионального образования',
    en: 'Providers of further education',
  },
};
