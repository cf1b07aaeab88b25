import type { FormDefinition } from '../language/form.js';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import type { Report } from './report.js';
import { sayJson } from '../schema/say-json.js';

/** Labels under which people write who somebody is. */
const PERSONAL =
  /фамили|\bф\.? ?и\.? ?о|паспорт|снилс|телефон|электронн\S* почт|e-?mail|дата рождения|место жительства|домашний адрес|passport|phone|date of birth|surname/i;
const ASKED = ['category', 'purpose', 'basis', 'retention'] as const;
const WORDS = {
  category: ['категория', 'category'],
  purpose: ['цель', 'purpose'],
  basis: ['основание', 'basis'],
  retention: ['срок хранения', 'retention'],
} as const;

/** Personal data are asked for with a category and a purpose (152-ФЗ). */
export const checkPersonal = ({ meta }: FormDefinition, fields: readonly Field[], report: Report): void => {
  const personal: unknown = meta.personal;
  if (isObject(personal)) {
    const missing = ASKED.filter(
      (part) => typeof personal[part] !== 'string' || personal[part].trim() === '',
    );
    if (missing.length > 0)
      report.warning(
        'personal-incomplete',
        '/meta/personal',
        `О персональных данных не сказано: ${missing.map((part) => WORDS[part][0]).join(', ')}.`,
        `Of the personal data this is not said: ${missing.map((part) => WORDS[part][1]).join(', ')}.`,
      );
    return;
  }
  const asking = fields.filter(({ schema }) => {
    const kind = isObject(schema['items']) ? schema['items'] : schema;
    return (
      schema['readOnly'] !== true &&
      kind['type'] === 'string' &&
      kind['oneOf'] === undefined &&
      kind['x-ref'] === undefined &&
      PERSONAL.test(sayJson(schema['title']))
    );
  });
  const [first] = asking;
  if (!first) return;
  const names = asking.map(({ schema }) => `«${sayJson(schema['title']).slice(0, 40)}»`).join(', ');
  report.warning(
    'personal-without-purpose',
    `/schema${first.schemaAt}`,
    `Форма спрашивает персональные данные (${names}), а категория и цель не указаны: заполните их в свойствах формы.`,
    `The form asks for personal data (${names}) without a category and a purpose: fill them in among the properties of the form.`,
  );
};
