import type { Json } from '@tandem/domain';
import type { DefinitionFix } from '../language/form.js';
import type { Operation } from '../operations/operation.js';

const fix = (ru: string, en: string, operation: Operation): DefinitionFix => ({
  title: { ru, en },
  operation,
});

/** Mends at one press: each is an operation of the studio, so that it has a name and an undo. */
export const FIXES = {
  put: (at: string, value: Json, ru: string, en: string) =>
    fix(ru, en, { do: 'setJson', at, text: JSON.stringify(value) }),
  /** An empty text takes the keyword out. */
  takeOut: (at: string, ru: string, en: string) => fix(ru, en, { do: 'setJson', at, text: '' }),
  notRequired: (field: string) =>
    fix('Сделать необязательным', 'Make it optional', { do: 'setRequired', field, required: false }),
  removeRule: (id: string) => fix('Убрать правило', 'Remove the rule', { do: 'removeRule', id }),
  removePage: (page: string) => fix('Убрать страницу', 'Remove the page', { do: 'removePage', page }),
  putOnPage: (field: string, page: string) =>
    fix('Поставить на последнюю страницу', 'Put it on the last page', {
      do: 'moveFields',
      fields: [field],
      to: { container: '', page },
    }),
  dropTranslation: (part: 'schema' | 'ui' | 'rules', at: string) =>
    fix('Убрать перевод', 'Remove the translation', { do: 'translate', part, at, text: '' }),
};
