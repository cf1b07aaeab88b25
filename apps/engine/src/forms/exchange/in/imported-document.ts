import { writeDocument, type FormTranslation, type ImportedForm as Imported } from '@tandem/forms-core';
import type { ImportedForm } from '@tandem/contracts';
import type { JsonObject } from '@tandem/domain';

/** Nobody has said yet whose form it is and who reads the answers: the studio asks before it is published. */
export const metaOf = (title: string, known: JsonObject = {}): JsonObject => ({
  key: 'imported',
  level: 'school',
  filledBy: [],
  readers: [],
  participantReaders: [],
  sources: [],
  ...known,
  title: { ru: title },
});

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

/** A form put together from tables as a text of the studio, with the account of the reading. */
export const documentOf = (form: Imported): ImportedForm => ({
  text: writeDocument({
    metaText: pretty(metaOf(form.title)),
    schemaText: pretty(form.schema),
    uiSchemaText: pretty(form.uiSchema),
    ...(form.en ? { translationsText: pretty({ en: form.en satisfies FormTranslation }) } : {}),
  }),
  title: form.title,
  understood: [...form.understood],
  notUnderstood: [...form.notUnderstood],
});
