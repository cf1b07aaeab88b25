import { openDocument, rawPart, type FormDefinition } from '@tandem/forms-core';

export interface BundledForm {
  readonly key: string;
  readonly version: number;
  readonly sha256: string;
  readonly text: string;
  readonly definition: FormDefinition;
}

/** The form with all that belongs to it, for another installation: parts keep their bytes, the hash is the published one. */
export const writeBundle = ({ key, version, sha256, text }: BundledForm): string => {
  const opened = openDocument(text);
  const parts = opened.ok
    ? (['meta', 'schema', 'uiSchema', 'translations', 'samples'] as const).flatMap((part) => {
        const raw = rawPart(opened.document, part);
        return raw === undefined ? [] : [`  "${part}": ${raw.trimEnd()}`];
      })
    : [];
  const about = [
    `  "key": ${JSON.stringify(key)}`,
    `  "version": ${version}`,
    `  "sha256": ${JSON.stringify(sha256)}`,
  ];
  return `{\n${[...about, ...parts].join(',\n')}\n}\n`;
};

/** What any RJSF takes: `{schema, uiSchema}`, as they were written. */
export const writeRjsf = (text: string): string => {
  const opened = openDocument(text);
  if (!opened.ok) throw new Error(`a published form cannot be opened: ${opened.refusal.code}`);
  const { document } = opened;
  return `{"schema": ${rawPart(document, 'schema')?.trimEnd()}, "uiSchema": ${rawPart(document, 'uiSchema')?.trimEnd()}}\n`;
};
