import type { JsonObject } from '@tandem/domain';
import { rulesOf } from '../language/parts.js';
import type { Field } from '../schema/walk-schema.js';
import type { Report } from './report.js';

/** Headings and notes are there to be read: whoever must answer one could never send the form. */
export const checkNeverAnswered = (schema: JsonObject, fields: readonly Field[], report: Report): void => {
  const silent = new Map(
    fields.filter((field) => field.schema['type'] === 'null').map((field) => [field.at, field]),
  );
  if (silent.size === 0) return;
  const tell = (path: string, key: string): void =>
    report.error(
      'never-answered',
      path,
      `«${key}» — заголовок или пояснение: на него не отвечают, уберите обязательность.`,
      `"${key}" is a heading or a note: nobody answers it, do not require it.`,
    );
  for (const field of silent.values()) if (field.required) tell(`/schema${field.schemaAt}`, field.key);
  rulesOf(schema).forEach((rule, at) =>
    rule.then.forEach(({ require }, index) => {
      const place = require?.startsWith('$row/') ? `${rule.in}/*/${require.slice('$row/'.length)}` : require;
      const field = place === undefined ? undefined : silent.get(place);
      if (field) tell(`/schema/x-rules/${at}/then/${index}`, field.key);
    }),
  );
};
