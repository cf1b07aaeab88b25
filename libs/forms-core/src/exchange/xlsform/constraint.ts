import type { Json, JsonObject } from '@tandem/domain';
import { readXPath } from '../xpath/read-xpath.js';
import type { XPath } from '../xpath/xpath.js';

/** A constraint as keywords of the field where it can be said so: `. >= 0 and . <= 10`, `regex(., '…')`, `string-length(.) <= 20`. */
export const keywordsOf = (constraint: string, schema: JsonObject): JsonObject | undefined => {
  const parts = conjuncts(readXPath(constraint));
  const keywords: { [keyword: string]: Json } = {};
  for (const part of parts) {
    const own = keywordOf(part, schema);
    if (!own || Object.keys(own).some((keyword) => keyword in keywords)) return undefined;
    Object.assign(keywords, own);
  }
  return keywords;
};

const conjuncts = (expression: XPath): XPath[] =>
  expression.kind === 'binary' && expression.operator === 'and'
    ? [...conjuncts(expression.left), ...conjuncts(expression.right)]
    : [expression];

const BOUNDS: { readonly [operator: string]: readonly [number: string, length: string | undefined] } = {
  '>=': ['minimum', 'minLength'],
  '<=': ['maximum', 'maxLength'],
  '>': ['exclusiveMinimum', undefined],
  '<': ['exclusiveMaximum', undefined],
};
const LONGEST_PATTERN = 300;

const keywordOf = (part: XPath, schema: JsonObject): JsonObject | undefined => {
  if (part.kind === 'call' && part.name === 'regex') {
    const [self, pattern] = part.args;
    if (self?.kind !== 'self' || pattern?.kind !== 'text' || pattern.value.length > LONGEST_PATTERN)
      return undefined;
    return schema['type'] === 'string' ? { pattern: anchored(pattern.value) } : undefined;
  }
  if (part.kind !== 'binary' || part.right.kind !== 'number') return undefined;
  const [ofNumber, ofLength] = BOUNDS[part.operator] ?? [];
  const isNumber = schema['type'] === 'integer' || schema['type'] === 'number';
  if (part.left.kind === 'self' && isNumber && ofNumber !== undefined)
    return { [ofNumber]: part.right.value };
  const isLength =
    part.left.kind === 'call' && part.left.name === 'string-length' && part.left.args[0]?.kind === 'self';
  if (isLength && schema['type'] === 'string' && ofLength !== undefined)
    return { [ofLength]: part.right.value };
  const isCount =
    part.left.kind === 'call' && part.left.name === 'count-selected' && part.left.args[0]?.kind === 'self';
  if (isCount && schema['type'] === 'array' && ofLength !== undefined)
    return { [ofLength === 'minLength' ? 'minItems' : 'maxItems']: part.right.value };
  return undefined;
};

/** XPath's `regex` looks at the whole value. */
const anchored = (pattern: string): string => `^(?:${pattern.replace(/^\^|\$$/g, '')})$`;
