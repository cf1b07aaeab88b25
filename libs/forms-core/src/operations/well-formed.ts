import type { Json } from '@tandem/domain';
import type { FormCheck, FormFormula, FormRule } from '../language/parts.js';
import { isObject } from '../schema/pointer.js';

const isText = (value: Json | undefined): value is string => typeof value === 'string' && value !== '';
const isScope = (value: Json | undefined): boolean =>
  value === undefined || (isText(value) && value.startsWith('/'));
const isPlace = (value: Json | undefined): boolean =>
  isText(value) && (value.startsWith('/') || value.startsWith('$row/'));

/** Parts that anybody wrote are taken for rules, checks and formulas only where they are such; others are left as they stand. */
export const asRule = (value: Json): FormRule | undefined =>
  isObject(value) &&
  isText(value['id']) &&
  isScope(value['in']) &&
  value['when'] !== undefined &&
  Array.isArray(value['then']) &&
  (value['then'] as Json[]).length > 0 &&
  (value['then'] as Json[]).every(
    (effect) =>
      isObject(effect) && Object.keys(effect).length === 1 && isPlace(effect['show'] ?? effect['require']),
  )
    ? (value as unknown as FormRule)
    : undefined;

export const asFormula = (value: Json): FormFormula | undefined =>
  isObject(value) && isPlace(value['to']) && isScope(value['in']) && value['logic'] !== undefined
    ? (value as unknown as FormFormula)
    : undefined;

export const asCheck = (value: Json): FormCheck | undefined =>
  isObject(value) &&
  isText(value['id']) &&
  isScope(value['in']) &&
  value['assert'] !== undefined &&
  (value['at'] === '' || isPlace(value['at'])) &&
  isText(value['message'])
    ? (value as unknown as FormCheck)
    : undefined;

/** A list of the schema, as it stands. */
export const listIn = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as Json[]) : [];
