import type { JsonObject } from '@tandem/domain';
import { rulesOf, type FormRule } from '../language/parts.js';
import { CannotEmit, emitCondition } from '../rules/emit-condition.js';
import { emitConditions } from '../rules/emit-conditions.js';
import type { Field } from '../schema/walk-schema.js';
import { sameJson } from '../validate/same-json.js';
import { FIXES } from './fixes.js';
import type { Report } from './report.js';

/** Conditions can be said in plain JSON Schema, stand there as they should, and demand nothing that may be hidden. */
export const checkRules = (schema: JsonObject, fields: readonly Field[], report: Report): void => {
  const required = new Set(fields.filter((field) => field.required).map((field) => field.at));
  rulesOf(schema).forEach((rule, at) => {
    checkCondition(rule, `/schema/x-rules/${at}/when`, report);
    rule.then.forEach(({ show, require }, index) => {
      const target = (show ?? require)!;
      const path = `/schema/x-rules/${at}/then/${index}`;
      if (rule.in !== undefined && !target.startsWith('$row/'))
        report.error(
          'unknown-field',
          path,
          'Правило строки показывает поля своей строки: $row/…',
          'The rule of a row shows fields of its own row: $row/…',
        );
      const place = rule.in === undefined ? target : `${rule.in}/*/${target.slice('$row/'.length)}`;
      if (show !== undefined && required.has(place))
        report.error(
          'required-but-hidden',
          path,
          `Поле «${show}» обязательно всегда, а видно не всегда: уберите его из required и добавьте require в правило.`,
          `The field "${show}" is always required but not always shown: take it out of required and add require to the rule.`,
          FIXES.notRequired(place),
        );
    });
  });
  if (report.has('condition') || report.has('unknown-field')) return;
  const emitted = emitConditions(schema);
  if (!sameJson(emitted, schema))
    report.error(
      'not-emitted',
      '/schema/allOf',
      'Условия в allOf не такие, как в правилах: их надо записать по правилам заново.',
      'The conditions in allOf differ from the rules: they must be written anew from the rules.',
      emitted['allOf'] === undefined || isNested(schema)
        ? undefined
        : FIXES.put(
            '/schema/allOf',
            emitted['allOf'],
            'Записать условия заново',
            'Write the conditions anew',
          ),
    );
};

/** Conditions of rows stand in several places, which one operation does not write. */
const isNested = (schema: JsonObject): boolean => rulesOf(schema).some((rule) => rule.in !== undefined);

const checkCondition = (rule: FormRule, path: string, report: Report): void => {
  try {
    emitCondition(rule.when, rule.in !== undefined);
  } catch (error) {
    if (!(error instanceof CannotEmit)) throw error;
    report.error(
      'condition',
      path,
      'Такое условие нельзя показать в обычной схеме: сравнивайте одно поле с одним значением.',
      'Such a condition cannot be said in JSON Schema: compare one field with one value.',
    );
  }
};
