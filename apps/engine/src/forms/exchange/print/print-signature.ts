import { isObject } from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';
import type { Content } from 'pdfmake/interfaces.js';
import { partOf, type Wording } from './answer-words.js';
import { ruledLines, written } from './paper.js';

/** Who signed and when, or lines to sign on. */
export const signature = (schema: JsonObject, answer: Json | undefined, wording: Wording): Content => {
  const [by, at] = [partOf(answer, 'by'), partOf(answer, 'at')];
  const said = [by, at].filter((one): one is Json => one !== undefined && one !== null);
  if (said.length > 0)
    return written(
      said.map((one) => wording.say(propertyOf(schema, one === by ? 'by' : 'at'), one)).join(', '),
    );
  const line = wording.language === 'ru' ? ['подпись', 'расшифровка', 'дата'] : ['signature', 'name', 'date'];
  return {
    columns: line.map((words) => ({
      width: '*',
      stack: [
        ruledLines(1, wording.width / 3 - 12),
        {
          text: words,
          style: 'help',
          alignment: 'center' as const,
          margin: [0, -8, 0, 6] as [number, number, number, number],
        },
      ],
    })),
  };
};

const propertyOf = (schema: JsonObject, key: string): JsonObject => {
  const property = isObject(schema['properties']) ? schema['properties'][key] : undefined;
  return isObject(property) ? property : {};
};
