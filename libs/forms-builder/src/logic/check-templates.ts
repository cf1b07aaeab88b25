import { quote, type Json, type Language } from '@tandem/domain';
import type { FormCheck } from '@tandem/forms-core';
import type { AskedKind } from './condition-field.js';

/** Ready checks over several fields: the person chooses fields and figures, the rest is known. */
export const CHECK_TEMPLATES = ['dateOrder', 'total', 'term', 'anyOf', 'own'] as const;
export type CheckTemplate = (typeof CHECK_TEMPLATES)[number];

/** What a template asks for. */
export interface TemplateAsks {
  readonly fields: 'two' | 'many' | 'none';
  readonly kinds: readonly AskedKind[];
  readonly figures: readonly ('total' | 'min' | 'max')[];
}

export const TEMPLATE_ASKS: { readonly [template in CheckTemplate]: TemplateAsks } = {
  dateOrder: { fields: 'two', kinds: ['date'], figures: [] },
  total: { fields: 'many', kinds: ['number'], figures: ['total'] },
  term: { fields: 'two', kinds: ['date'], figures: ['min', 'max'] },
  anyOf: { fields: 'many', kinds: [], figures: [] },
  own: { fields: 'none', kinds: [], figures: [] },
};

export interface NamedField {
  readonly name: string;
  readonly label: string;
}

export interface TemplateFilling {
  readonly fields: readonly NamedField[];
  readonly total?: number;
  readonly min?: number;
  readonly max?: number;
}

type Made = Pick<FormCheck, 'assert' | 'at' | 'message'>;

/** The check that a filled template means, with its message; nothing while something is not chosen. */
export const fillTemplate = (
  template: CheckTemplate,
  { fields, total = 100, min, max }: TemplateFilling,
  language: Language,
): Made | undefined => {
  const [a, b] = fields;
  const say = (ru: string, en: string) => (language === 'en' ? en : ru);
  switch (template) {
    case 'dateOrder':
      if (!a || !b) return undefined;
      return {
        assert: { '<=': [known(a), known(b)] },
        at: b.name,
        message: say(
          `«${b.label}» — не раньше, чем «${a.label}» (${inMessage(a)}).`,
          `“${b.label}” cannot be before “${a.label}” (${inMessage(a)}).`,
        ),
      };
    case 'total':
      if (fields.length < 2) return undefined;
      return {
        // Tenths do not add up exactly in binary: 0.1 + 0.2 must be 0.3 here.
        assert: { '==': [{ round: [{ '+': fields.map(known) }, 6] }, total] },
        at: fields.at(-1)!.name,
        message: say(
          `В сумме должно быть ${total}: ${quoted(fields, language)}.`,
          `Together they must make ${total}: ${quoted(fields, language)}.`,
        ),
      };
    case 'term':
      if (!a || !b || (min === undefined && max === undefined)) return undefined;
      return { assert: termOf(a, b, min, max), at: b.name, message: termMessage(min, max, language) };
    case 'anyOf':
      if (fields.length < 2) return undefined;
      return {
        assert: { or: fields.map((field) => ({ '!!': [{ var: [field.name, null] }] })) },
        at: fields[0]!.name,
        message: say(
          `Заполните хотя бы одно из: ${quoted(fields, language)}.`,
          `Fill in at least one of: ${quoted(fields, language)}.`,
        ),
      };
    case 'own':
      return undefined;
  }
};

const known = ({ name }: NamedField): Json => ({ var: name });

/** Messages call a field of the form by its key and a field of the row by its own. */
const inMessage = ({ name }: NamedField): string => `{${name.replace(/^(\$row)?\//, '')}}`;

const quoted = (fields: readonly NamedField[], language: Language): string =>
  fields.map(({ label }) => quote(label, language)).join(', ');

const termOf = (a: NamedField, b: NamedField, min?: number, max?: number): Json => {
  const months: Json = { monthsBetween: [known(a), known(b)] };
  const bounds: Json[] = [
    ...(min === undefined ? [] : [{ '>=': [months, min] }]),
    ...(max === undefined ? [] : [{ '<=': [months, max] }]),
  ];
  return bounds.length === 1 ? bounds[0]! : { and: bounds };
};

const termMessage = (min: number | undefined, max: number | undefined, language: Language): string => {
  if (language === 'en') {
    const bounds = [
      ...(min === undefined ? [] : [`at least ${min}`]),
      ...(max === undefined ? [] : [`at most ${max}`]),
    ];
    return `The term must be ${bounds.join(' and ')} months. Change the end date.`;
  }
  const bounds = [...(min === undefined ? [] : [`от ${min}`]), ...(max === undefined ? [] : [`до ${max}`])];
  return `Срок может быть ${bounds.join(' ')} мес. Измените дату окончания.`;
};
