import { counted, type Text } from '@tandem/domain';
import type { PlanToAgree } from './plans-to-agree.js';

/** What does not stand in the way of agreement and is good to know before it. */
export const warningsOf = (plan: PlanToAgree): Required<Text>[] => [
  ...(plan.missing > 0
    ? [
        {
          ru: `Не отражено из вышестоящего плана: ${counted(plan.missing, ROWS)}`,
          en: `${plan.missing} rows of the plan above are missing`,
        },
      ]
    : []),
  ...(plan.open_remarks > 0
    ? [
        {
          ru: `Открытых замечаний: ${plan.open_remarks}`,
          en: `Open remarks: ${plan.open_remarks}`,
        },
      ]
    : []),
  ...(plan.written_remarks > 0
    ? [
        {
          ru: `Написанных и не отправленных замечаний: ${plan.written_remarks}`,
          en: `Remarks written and not sent: ${plan.written_remarks}`,
        },
      ]
    : []),
  ...(plan.overdue ? [{ ru: 'Срок решения прошёл', en: 'The term of the decision is over' }] : []),
];

const ROWS = ['строка', 'строки', 'строк'] as const;
