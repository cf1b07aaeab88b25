import type { FieldClip } from '@tandem/forms-core';

const KIND: FieldClip['kind'] = 'tandem/form-fields@1';
const MOST = 2_000_000;

const isText = (value: unknown): value is string => typeof value === 'string';

const isField = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { key, schema, ui, rules, checks, formulas, translations } = value as Record<string, unknown>;
  return (
    isText(key) &&
    isText(schema) &&
    (ui === undefined || isText(ui)) &&
    [rules, checks, formulas].every(Array.isArray) &&
    typeof translations === 'object' &&
    translations !== null
  );
};

/** Fields that were copied in any window of the studio; nothing where the text is something else. */
export const readClip = (text: string): FieldClip | undefined => {
  if (text.length > MOST || !text.includes(KIND)) return undefined;
  try {
    const value = JSON.parse(text) as Partial<FieldClip> | null;
    return value?.kind === KIND && Array.isArray(value.fields) && value.fields.every(isField)
      ? (value as FieldClip)
      : undefined;
  } catch {
    return undefined;
  }
};

/** The clip as it lies on the clipboard: readable, and known by its kind. */
export const writeClip = (clip: FieldClip): string => JSON.stringify(clip, null, 2);
