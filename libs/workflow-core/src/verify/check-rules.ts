import { checkLogic, namesIn, type LogicIssue } from '@tandem/rules';
import type { Json } from '@tandem/domain';
import { escapePointer } from '../compile/walk-machine.js';
import { factChecker, type Catalogue, type Unknown } from './known-facts.js';
import type { Report } from './report.js';
import { sayUnknown } from './say-unknown.js';
import type { Walked } from './walk-spec.js';

/** Rules: only listed operators, bounded, and every name a fact of this workflow. */
export const checkRules = (walked: Walked, catalogue: Catalogue, report: Report): void => {
  const isUnknown = factChecker(walked.definition, catalogue);
  for (const { spec, pointer } of walked.rules) {
    const wrong = new Map<string, Unknown>();
    for (const name of namesIn(spec)) {
      const unknown = isUnknown(name);
      if (unknown) wrong.set(name, unknown);
    }
    for (const issue of checkLogic(spec, (name) => isUnknown(name) === undefined))
      say(issue, spec, pointer, wrong, report);
  }
};

const say = (
  { code, path, message }: LogicIssue,
  logic: Json,
  pointer: string,
  wrong: ReadonlyMap<string, Unknown>,
  report: Report,
): void => {
  const place = `${pointer}${path}`;
  const name = code === 'unknown-name' ? nameAt(logic, path) : undefined;
  const unknown = name === undefined ? undefined : wrong.get(name);
  if (unknown && name !== undefined) return sayUnknown(report, unknown, place, name);
  report.error(CODES[code], place, message.ru, message.en ?? message.ru);
};

const CODES: { readonly [code in LogicIssue['code']]: string } = {
  'unknown-operator': 'unknown-operator',
  'unknown-name': 'unknown-fact',
  'too-deep': 'rule-too-deep',
  'too-big': 'rule-too-big',
  malformed: 'malformed-rule',
};

const nameAt = (logic: Json, path: string): string | undefined => {
  let value: Json | undefined = logic;
  for (const part of path.split('/').slice(1)) {
    if (value === null || value === undefined || typeof value !== 'object') return undefined;
    value = Array.isArray(value)
      ? (value as readonly Json[])[Number(part)]
      : Object.entries(value).find(([key]) => escapePointer(key) === part)?.[1];
  }
  const name: unknown = Array.isArray(value) ? value[0] : value;
  return typeof name === 'string' ? name : undefined;
};
