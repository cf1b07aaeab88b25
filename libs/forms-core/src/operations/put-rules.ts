import type { Json } from '@tandem/domain';
import type { FormRule } from '../language/parts.js';
import { describeRule } from './describe-part.js';
import { whyChecksLocked } from './field-locks.js';
import { titlesOf } from './field-users.js';
import type { Operation } from './operation.js';
import { capital, idOf, malformed, placesOf, whyUnknown, withPart } from './part-names.js';
import { notHere } from './refusals.js';
import { asRule, listIn } from './well-formed.js';
import type { Outcome, Work } from './work.js';
import { writeRules } from './write-rules.js';

type Put<Do extends string> = Extract<Operation, { do: Do }>;

const targetsOf = (rule: FormRule | undefined): string[] =>
  rule === undefined
    ? []
    : placesOf(
        rule.then.map((effect) => (effect.show ?? effect.require)!),
        rule.in,
      );

/** Writes a rule, or another in its place, with what it means in plain JSON Schema. */
export const putRule = (work: Work, { rule }: Put<'putRule'>): Outcome => {
  const read = asRule(rule as unknown as Json);
  if (read === undefined) return malformed;
  const list = listIn(work.document.value.schema['x-rules']);
  const before = list.find((one) => idOf(one) === rule.id);
  const why =
    whyUnknown(
      work,
      rule.in,
      rule.when,
      rule.then.map((effect) => (effect.show ?? effect.require)!),
    ) ??
    whyChecksLocked(work, [
      ...targetsOf(rule),
      ...targetsOf(before === undefined ? undefined : asRule(before)),
    ]) ??
    writeRules(
      work,
      withPart(list, rule as unknown as Json, (one) => idOf(one) === rule.id),
    );
  if (why !== undefined) return why;
  const text = describeRule(rule, titlesOf(work.document.value));
  return { name: capital(text) };
};

export const removeRule = (work: Work, { id }: Put<'removeRule'>): Outcome => {
  const list = listIn(work.document.value.schema['x-rules']);
  const found = list.find((one) => idOf(one) === id);
  if (found === undefined) return notHere('Такого правила уже нет.', 'There is no such rule any more.');
  const rule = asRule(found);
  const why =
    whyChecksLocked(work, targetsOf(rule)) ??
    writeRules(
      work,
      list.filter((one) => one !== found),
    );
  return why ?? { name: { ru: `Удалено правило «${id}»`, en: `Removed the rule “${id}”` } };
};
