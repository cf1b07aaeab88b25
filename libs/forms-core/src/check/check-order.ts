import { namesIn } from '@tandem/rules';
import type { Json } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { rulesOf } from '../language/parts.js';
import { isObject, partsOf } from '../schema/pointer.js';
import { uiWish } from '../schema/read-ui.js';
import type { Field } from '../schema/walk-schema.js';
import { titleOf } from './check-reach.js';
import type { Report } from './report.js';

/** What shows or demands a field is asked before it: whoever has left a page does not see what changes on it. */
export const checkOrder = (
  { schema, uiSchema }: FormDefinition,
  fields: readonly Field[],
  report: Report,
): void => {
  const pages = uiWish(uiSchema, 'pages');
  if (!Array.isArray(pages)) return;
  const pageOf = new Map(
    (pages as Json[]).flatMap((page, at) =>
      isObject(page) && Array.isArray(page['fields'])
        ? (page['fields'] as Json[]).map((key) => [key, at] as const)
        : [],
    ),
  );
  const pageAt = (place: string): number | undefined => pageOf.get(partsOf(place)[0] ?? '');
  const computed = new Set(fields.filter((one) => one.schema['readOnly'] === true).map(({ at }) => at));
  rulesOf(schema).forEach((rule, at) => {
    if (rule.in !== undefined) return;
    for (const { show, require } of rule.then) {
      const target = (show ?? require)!;
      const here = pageAt(target);
      for (const name of namesIn(rule.when)) {
        const there = name.startsWith('/') ? pageAt(name) : undefined;
        if (here === undefined || there === undefined || there <= here || computed.has(name)) continue;
        const [shown, asked] = [titleOf(fields, target), titleOf(fields, name)];
        report.warning(
          'asked-later',
          `/schema/x-rules/${at}/when`,
          `Поле «${shown}» зависит от ответа «${asked}», который спрашивают позже, на странице ${there + 1}. Поставьте вопрос раньше.`,
          `The field "${shown}" depends on "${asked}", which is asked later, on page ${there + 1}. Ask it earlier.`,
        );
        return;
      }
    }
  });
};
