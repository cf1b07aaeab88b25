import type { JsonObject, Text } from '@tandem/domain';
import { isObject } from '../../schema/pointer.js';

export interface SurveyType {
  readonly cells: { readonly type: string; readonly appearance?: string; readonly parameters?: string };
  /** What of the field XLSForm has no word for. */
  readonly unsaid?: Text;
}

const AS_TEXT: Text = {
  ru: 'Записано текстом: такого вида поля в XLSForm нет.',
  en: 'Written as a text: XLSForm has no such field.',
};

/** The XLSForm type of a field that is neither a group nor rows. */
export const surveyTypeOf = (field: JsonObject, ui: JsonObject, list: string): SurveyType => {
  const { type, format } = field;
  const widget = ui['ui:widget'];
  const items = isObject(field['items']) ? field['items'] : undefined;
  if (field['readOnly'] === true) return { cells: { type: 'calculate' } };
  if (Array.isArray(field['oneOf']))
    return {
      cells: { type: `select_one ${list}`, ...(widget === 'select' ? { appearance: 'minimal' } : {}) },
    };
  if (items && Array.isArray(items['oneOf']))
    return { cells: { type: `${widget === 'ranking' ? 'rank' : 'select_multiple'} ${list}` } };
  if (items?.['x-ref'] === 'file') return { cells: { type: 'file' } };
  if (field['x-ref'] !== undefined || field['x-block'] === 'sign' || items)
    return { cells: { type: 'text' }, unsaid: AS_TEXT };
  if (type === 'null') return { cells: { type: 'note' } };
  if (type === 'boolean')
    return { cells: field['const'] === true ? { type: 'acknowledge' } : { type: `select_one yes_no` } };
  if (type === 'integer')
    return widget === 'scale'
      ? {
          cells: {
            type: 'range',
            parameters: `start=${Number(field['minimum'] ?? 1)} end=${Number(field['maximum'] ?? 10)} step=1`,
          },
        }
      : { cells: { type: 'integer' } };
  if (type === 'number') return { cells: { type: 'decimal' } };
  if (format === 'date') return { cells: { type: 'date' } };
  if (field['x-block'] === 'month') return { cells: { type: 'date', appearance: 'month-year' } };
  return { cells: { type: 'text', ...(widget === 'textarea' ? { appearance: 'multiline' } : {}) } };
};
