import type { JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { defineBlock } from './define-block.js';
import { switchProperty } from './properties/keyword-properties.js';
import { inSchema } from './properties/keyword-properties.js';
import { propertiesOf } from './recognise/shape.js';

const isDay = (part: unknown): boolean =>
  isObject(part) && part['type'] === 'string' && part['format'] === 'date';

/** A whole period: its two days. */
export const isPeriod = (schema: JsonObject): boolean => {
  const { from, to } = propertiesOf(schema);
  return schema['type'] === 'object' && isDay(from) && isDay(to);
};

const bothDays = switchProperty(
  {
    id: 'bothDays',
    group: 'check',
    lock: 'check',
    label: { ru: 'Нужны обе даты', en: 'Both days are needed' },
  },
  (node) => Array.isArray(node.schema['required']) && node.schema['required'].length > 1,
  (_, on) => [inSchema('/required', on ? ['from', 'to'] : undefined)],
);

export const period = defineBlock({
  id: 'period',
  group: 'dates',
  title: { ru: 'Период', en: 'Period' },
  about: { ru: 'С какого дня и по какой', en: 'From which day to which' },
  words: ['срок', 'с', 'по', 'начало', 'окончание', 'period', 'term', 'from', 'to', 'range'],
  icon: 'IconCalendarStats',
  create: (title, language) => {
    const say = (ru: string, en: string) => (language === 'en' ? en : ru);
    return {
      schema: {
        type: 'object',
        title,
        'x-block': 'period',
        required: ['from', 'to'],
        properties: {
          from: { type: 'string', title: say('Начало', 'From'), format: 'date' },
          to: { type: 'string', title: say('Окончание', 'To'), format: 'date' },
        },
      },
      ui: { 'ui:options': { span: 2 } },
      checks: [
        {
          id: 'period',
          assert: { '<=': [{ var: '$field/from' }, { var: '$field/to' }] },
          at: '$field/to',
          severity: 'error',
          message: say(
            'Окончание раньше начала: поправьте одну из дат.',
            'The end is before the beginning: change one of the days.',
          ),
        },
      ],
    };
  },
  marks: ['period'],
  recognise: isPeriod,
  owns: ['properties', 'required', 'additionalProperties'],
  ownsUi: [],
  properties: [bothDays],
  becomes: ['section', 'date'],
});
