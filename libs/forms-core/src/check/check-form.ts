import { checkLogic, namesIn } from '@tandem/rules';
import type { Json, JsonObject, Text } from '@tandem/domain';
import { inOrder } from '../computed/compute.js';
import type { DefinitionIssue, FormDefinition } from '../language/form.js';
import { checksOf, formulasOf, rulesOf, settingsOf } from '../language/parts.js';
import { CannotEmit } from '../rules/emit-condition.js';
import { emitConditions } from '../rules/emit-conditions.js';
import { isObject, partsOf, pointerOf, valueAt } from '../schema/pointer.js';
import { walkFields, type Field } from '../schema/walk-schema.js';
import { compileSchema } from '../validate/ajv.js';
import { closeObjects } from '../validate/close-objects.js';

const LIMITS = { bytes: 512 * 1024, depth: 48, fields: 600 } as const;
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** Everything that is wrong with a form itself, with its place and the mend. Errors forbid publication and start. */
export const checkForm = (definition: FormDefinition): DefinitionIssue[] => {
  const report = new Report();
  if (!checkSize(definition, report)) return report.issues;
  const fields = [...walkFields(definition.schema)];
  checkSchema(definition.schema, report);
  checkFields(fields, report);
  checkNames(definition.schema, fields, report);
  checkFormulas(definition.schema, fields, report);
  checkPages(definition, report);
  checkTranslations(definition, fields, report);
  checkEmitted(definition.schema, report);
  return report.issues;
};

class Report {
  readonly issues: DefinitionIssue[] = [];
  error(code: string, path: string, ru: string, en: string): void {
    this.add('error', code, path, { ru, en });
  }
  warning(code: string, path: string, ru: string, en: string): void {
    this.add('warning', code, path, { ru, en });
  }
  private add(severity: DefinitionIssue['severity'], code: string, path: string, message: Text): void {
    this.issues.push({ severity, code, path, message });
  }
}

const checkSize = ({ schema, uiSchema }: FormDefinition, report: Report): boolean => {
  if (!isObject(schema) || !isObject(uiSchema)) {
    report.error(
      'malformed',
      '',
      'Схема и uiSchema должны быть объектами.',
      'The schema and the uiSchema must be objects.',
    );
    return false;
  }
  const waiting: { value: Json; path: string; depth: number }[] = [
    { value: schema, path: '/schema', depth: 0 },
    { value: uiSchema, path: '/uiSchema', depth: 0 },
  ];
  while (waiting.length > 0) {
    const { value, path, depth } = waiting.pop()!;
    if (depth > LIMITS.depth) {
      report.error(
        'too-deep',
        path.slice(0, 300),
        'Схема вложена слишком глубоко: упростите её.',
        'The schema is nested too deep: simplify it.',
      );
      return false;
    }
    if (value === null || typeof value !== 'object') continue;
    for (const [key, child] of Object.entries(value)) {
      if (FORBIDDEN.includes(key)) {
        report.error(
          'forbidden-key',
          path,
          `Имя «${key}» запрещено: переименуйте поле.`,
          `The name "${key}" is forbidden: rename the field.`,
        );
        return false;
      }
      waiting.push({ value: child as Json, path: `${path}${pointerOf([key])}`, depth: depth + 1 });
    }
  }
  if (JSON.stringify([schema, uiSchema]).length > LIMITS.bytes) {
    report.error(
      'too-big',
      '',
      'Форма больше 512 КБ: разделите её.',
      'The form is larger than 512 kB: divide it.',
    );
    return false;
  }
  return true;
};

const checkSchema = (schema: JsonObject, report: Report): void => {
  try {
    compileSchema(closeObjects(schema));
  } catch (error) {
    const words = (error as Error).message.slice(0, 300);
    report.error(
      'schema',
      '/schema',
      `Схему нельзя прочитать: ${words}`,
      `The schema cannot be read: ${words}`,
    );
  }
};

const checkFields = (fields: readonly Field[], report: Report): void => {
  if (fields.length > LIMITS.fields)
    report.error(
      'too-many-fields',
      '/schema',
      `Полей больше ${LIMITS.fields}: разделите форму.`,
      `There are more than ${LIMITS.fields} fields: divide the form.`,
    );
  for (const { schema, schemaAt, at, key } of fields) {
    const path = `/schema${schemaAt}`;
    if (
      typeof schema['title'] !== 'string' &&
      !at.includes('/by') &&
      schema['const'] === undefined &&
      !isPartOfSignature(at, fields)
    ) {
      report.error(
        'no-title',
        path,
        `У поля «${key}» нет подписи: добавьте title.`,
        `The field "${key}" has no label: add a title.`,
      );
    }
    if (isFreeText(schema) && schema['maxLength'] === undefined && !isPartOfSignature(at, fields)) {
      report.error(
        'no-max-length',
        path,
        `У текста «${key}» нет предела длины: добавьте maxLength.`,
        `The text "${key}" has no limit: add maxLength.`,
      );
    }
    if (schema['type'] === 'array' && schema['maxItems'] === undefined && schema['uniqueItems'] !== true) {
      report.error(
        'no-max-items',
        path,
        `У списка «${key}» нет предела: добавьте maxItems.`,
        `The list "${key}" has no limit: add maxItems.`,
      );
    }
    if (typeof schema['pattern'] === 'string' && isSlow(schema['pattern'])) {
      report.error(
        'slow-pattern',
        `${path}/pattern`,
        'Образец может проверяться бесконечно долго: упростите повторы в скобках.',
        'The pattern may take for ever: simplify repeats inside brackets.',
      );
    }
    checkOptions(schema, path, report);
  }
};

const isPartOfSignature = (at: string, fields: readonly Field[]): boolean => {
  const parent = at.slice(0, at.lastIndexOf('/'));
  return fields.some((field) => field.at === parent && field.schema['x-block'] === 'sign');
};

const isFreeText = (schema: JsonObject): boolean =>
  schema['type'] === 'string' &&
  !['oneOf', 'enum', 'const', 'pattern'].some((keyword) => schema[keyword] !== undefined) &&
  !['date', 'uuid', 'date-time'].includes(String(schema['format'] ?? ''));

/** A repeat of a repeat is what makes a pattern explode. */
const isSlow = (pattern: string): boolean =>
  /\([^)]*[+*}][^)]*\)\s*[+*{]/.test(pattern) || pattern.length > 300;

const checkOptions = (schema: JsonObject, path: string, report: Report): void => {
  const options = Array.isArray(schema['oneOf']) ? (schema['oneOf'] as Json[]) : [];
  const values = options.map((option) => (isObject(option) ? JSON.stringify(option['const']) : ''));
  values.forEach((value, at) => {
    if (value && values.indexOf(value) !== at)
      report.error(
        'duplicate-option',
        `${path}/oneOf/${at}`,
        `Значение ${value} стоит в списке дважды.`,
        `The value ${value} stands in the list twice.`,
      );
  });
};

const checkNames = (schema: JsonObject, fields: readonly Field[], report: Report): void => {
  const places = new Set(fields.map((field) => field.at));
  const settings = settingsOf(schema);
  const knownIn =
    (scope: string | undefined) =>
    (name: string): boolean => {
      if (name.startsWith('/')) return places.has(name) || places.has(name.replace(/\/\d+(?=\/|$)/g, '/*'));
      if (name === '$row' || name.startsWith('$row/'))
        return scope !== undefined && (name === '$row' || places.has(`${scope}/*/${name.slice(5)}`));
      if (name.startsWith('$settings/')) return Object.hasOwn(settings, name.slice(10));
      return name === '$today' || name.startsWith('$case/');
    };
  const check = (logic: Json, scope: string | undefined, path: string): void => {
    for (const issue of checkLogic(logic, knownIn(scope)))
      report.error(issue.code, path + issue.path, issue.message.ru, issue.message.en ?? issue.message.ru);
  };
  const target = (name: string, scope: string | undefined, path: string): void => {
    if (!knownIn(scope)(name) || name.startsWith('$case') || name === '$today')
      report.error('unknown-field', path, `Поля «${name}» в форме нет.`, `The form has no field "${name}".`);
  };
  rulesOf(schema).forEach((rule, at) => {
    check(rule.when, rule.in, `/schema/x-rules/${at}/when`);
    rule.then.forEach((effect, index) =>
      target((effect.show ?? effect.require)!, rule.in, `/schema/x-rules/${at}/then/${index}`),
    );
  });
  formulasOf(schema).forEach((formula, at) => {
    check(formula.logic, formula.in, `/schema/x-computed/${at}/logic`);
    target(formula.to, formula.in, `/schema/x-computed/${at}/to`);
  });
  checksOf(schema).forEach((one, at) => {
    check(one.assert, one.in, `/schema/x-checks/${at}/assert`);
    if (one.at !== '') target(one.at, one.in, `/schema/x-checks/${at}/at`);
  });
};

const checkFormulas = (schema: JsonObject, fields: readonly Field[], report: Report): void => {
  const { circle } = inOrder(formulasOf(schema));
  if (circle.length > 0)
    report.error(
      'circle',
      '/schema/x-computed',
      `Вычисляемые поля ссылаются друг на друга по кругу: ${circle.join(', ')}.`,
      `Computed fields refer to each other in a circle: ${circle.join(', ')}.`,
    );
  formulasOf(schema).forEach((formula, at) => {
    const place = formula.to.startsWith('$row/') ? `${formula.in}/*/${formula.to.slice(5)}` : formula.to;
    const around = fields.filter((one) => place === one.at || place.startsWith(`${one.at}/`));
    if (around.length > 0 && !around.some((one) => one.schema['readOnly'] === true))
      report.error(
        'computed-not-readonly',
        `/schema/x-computed/${at}/to`,
        `Вычисляемое поле «${formula.to}» должно быть readOnly.`,
        `The computed field "${formula.to}" must be readOnly.`,
      );
  });
};

const checkPages = ({ schema, uiSchema }: FormDefinition, report: Report): void => {
  const pages = valueAt(uiSchema, ['ui:options', 'pages']);
  if (!Array.isArray(pages)) return;
  const keys = Object.keys(isObject(schema['properties']) ? schema['properties'] : {});
  const placed = (pages as Json[]).flatMap((page) =>
    isObject(page) && Array.isArray(page['fields']) ? (page['fields'] as string[]) : [],
  );
  for (const key of keys) {
    const times = placed.filter((one) => one === key).length;
    if (times === 0)
      report.error(
        'not-on-page',
        `/schema/properties${pointerOf([key])}`,
        `Поле «${key}» не стоит ни на одной странице.`,
        `The field "${key}" stands on no page.`,
      );
    if (times > 1)
      report.error(
        'on-two-pages',
        '/uiSchema/ui:options/pages',
        `Поле «${key}» стоит на двух страницах.`,
        `The field "${key}" stands on two pages.`,
      );
  }
  for (const key of placed)
    if (!keys.includes(key))
      report.error(
        'unknown-field',
        '/uiSchema/ui:options/pages',
        `На странице названо поле «${key}», которого нет.`,
        `A page names the field "${key}", which does not exist.`,
      );
};

const checkTranslations = (definition: FormDefinition, fields: readonly Field[], report: Report): void => {
  const english = definition.translations?.en;
  if (!english)
    return report.warning('no-english', '', 'Нет английского перевода.', 'There is no English translation.');
  for (const [part, source] of [
    ['schema', definition.schema],
    ['ui', definition.uiSchema],
  ] as const) {
    for (const pointer of Object.keys(english[part] ?? {})) {
      if (typeof valueAt(source, partsOf(pointer)) !== 'string')
        report.error(
          'translation-of-nothing',
          `/translations/en/${part}${pointerOf([pointer])}`,
          `Перевод ведёт в никуда: ${pointer}.`,
          `The translation points to nothing: ${pointer}.`,
        );
    }
  }
  const missing = (pointer: string) => {
    if (english.schema?.[pointer] === undefined)
      report.warning(
        'not-translated',
        `/schema${pointer}`,
        `Не переведено: ${pointer}.`,
        `Not translated: ${pointer}.`,
      );
  };
  for (const { schema, schemaAt } of fields) {
    for (const keyword of ['title', 'description'])
      if (typeof schema[keyword] === 'string') missing(`${schemaAt}/${keyword}`);
    for (const [at, list] of [
      ['', schema['oneOf']],
      ['/items', isObject(schema['items']) ? schema['items']['oneOf'] : undefined],
    ] as const) {
      if (Array.isArray(list))
        (list as Json[]).forEach(
          (option, index) =>
            isObject(option) &&
            typeof option['title'] === 'string' &&
            missing(`${schemaAt}${at}/oneOf/${index}/title`),
        );
    }
  }
  for (const check of checksOf(definition.schema)) {
    if (english.rules?.[check.id] === undefined)
      report.warning(
        'not-translated',
        '/schema/x-checks',
        `Не переведено сообщение «${check.id}».`,
        `The message "${check.id}" is not translated.`,
      );
  }
};

const checkEmitted = (schema: JsonObject, report: Report): void => {
  rulesOf(schema).forEach((rule, at) => {
    try {
      const scope = rule.in
        ? { [`x-rules`]: [rule], properties: { [partsOf(rule.in)[0] ?? '']: { items: {} } } }
        : { 'x-rules': [rule] };
      emitConditions(scope as unknown as JsonObject);
    } catch (error) {
      if (!(error instanceof CannotEmit)) throw error;
      report.error(
        'condition',
        `/schema/x-rules/${at}/when`,
        'Такое условие нельзя показать в обычной схеме: сравнивайте одно поле с одним значением.',
        'Such a condition cannot be said in JSON Schema: compare one field with one value.',
      );
    }
  });
  if (report.issues.some((issue) => issue.code === 'condition')) return;
  if (JSON.stringify(emitConditions(schema)) !== JSON.stringify(schema)) {
    report.error(
      'not-emitted',
      '/schema/allOf',
      'Условия в allOf не такие, как в правилах: выполните npm run forms:emit.',
      'The conditions in allOf differ from the rules: run npm run forms:emit.',
    );
  }
};

/** Names that a form's rules mention, for whoever changes a field. */
export const namesUsedBy = (schema: JsonObject): string[] => [
  ...new Set(
    [
      ...rulesOf(schema).map((rule) => rule.when),
      ...formulasOf(schema).map((formula) => formula.logic),
      ...checksOf(schema).map((check) => check.assert),
    ].flatMap(namesIn),
  ),
];
