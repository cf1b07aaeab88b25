import type { JsonObject } from '@tandem/domain';
import { inOrder } from '../computed/compute.js';
import { formulasOf, rulesOf, type FormFormula } from '../language/parts.js';
import type { Field } from '../schema/walk-schema.js';
import { FIXES } from './fixes.js';
import type { Report } from './report.js';

/** Computed fields are written by nobody else, once each, and never depend on themselves. */
export const checkFormulas = (schema: JsonObject, fields: readonly Field[], report: Report): void => {
  const formulas = formulasOf(schema);
  const known = new Set<string>();
  formulas.forEach((formula, at) => {
    const place = formula.to.startsWith('$row/')
      ? `${formula.in}/*/${formula.to.slice('$row/'.length)}`
      : formula.to;
    const around = fields.filter((one) => place === one.at || place.startsWith(`${one.at}/`));
    if (around.length > 0 && !around.some((one) => one.schema['readOnly'] === true))
      report.error(
        'computed-not-readonly',
        `/schema/x-computed/${at}/to`,
        `Вычисляемое поле «${formula.to}» должно быть readOnly.`,
        `The computed field "${formula.to}" must be readOnly.`,
        FIXES.put(`/schema${around[0]!.schemaAt}/readOnly`, true, 'Только для чтения', 'Read only'),
      );
    if (known.has(place))
      report.error(
        'computed-twice',
        `/schema/x-computed/${at}/to`,
        `Поле «${formula.to}» вычисляется дважды.`,
        `The field "${formula.to}" is computed twice.`,
      );
    known.add(place);
  });
  checkCircles(schema, formulas, report);
};

const checkCircles = (schema: JsonObject, formulas: readonly FormFormula[], report: Report): void => {
  const { circle } = inOrder(formulas);
  if (circle.length > 0)
    return report.error(
      'circle',
      '/schema/x-computed',
      `Вычисляемые поля ссылаются друг на друга по кругу: ${circle.join(', ')}.`,
      `Computed fields refer to each other in a circle: ${circle.join(', ')}.`,
    );
  // What a rule hides is as good as computed from its condition.
  const shown = rulesOf(schema).flatMap((rule) =>
    rule.then.flatMap(({ show }): FormFormula[] =>
      show === undefined
        ? []
        : [{ to: show, logic: rule.when, ...(rule.in === undefined ? {} : { in: rule.in }) }],
    ),
  );
  const whole = inOrder([...formulas, ...shown]).circle;
  if (whole.length > 0)
    report.error(
      'circle',
      '/schema/x-rules',
      `Поля показывают друг друга по кругу: ${[...new Set(whole)].join(', ')}.`,
      `Fields show each other in a circle: ${[...new Set(whole)].join(', ')}.`,
    );
};
