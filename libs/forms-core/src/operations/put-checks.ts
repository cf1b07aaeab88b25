import type { Json } from '@tandem/domain';
import type { FormCheck } from '../language/parts.js';
import { whyChecksLocked } from './field-locks.js';
import { renameTranslations } from './follow-translations.js';
import type { Operation } from './operation.js';
import { idOf, malformed, placesOf, whyUnknown, withPart } from './part-names.js';
import { notHere } from './refusals.js';
import { asCheck, listIn } from './well-formed.js';
import type { Outcome, Work } from './work.js';
import { writeList } from './write-list.js';

type Put<Do extends string> = Extract<Operation, { do: Do }>;

/** Writes a check between fields, or another in its place. */
export const putCheck = (work: Work, { check }: Put<'putCheck'>): Outcome => {
  if (asCheck(check as unknown as Json) === undefined) return malformed;
  const list = listIn(work.document.value.schema['x-checks']);
  const before = list.flatMap((one) => asCheck(one) ?? []).find((one) => one.id === check.id);
  const targets = (one: FormCheck | undefined): string[] =>
    one === undefined || one.at === '' ? [] : placesOf([one.at], one.in);
  const why =
    whyUnknown(work, check.in, check.assert, [], check.at === '' ? [] : [check.at]) ??
    whyChecksLocked(work, [...targets(check), ...targets(before)]);
  if (why !== undefined) return why;
  writeList(
    work,
    'x-checks',
    list as Json[],
    withPart(list, check as unknown as Json, (one) => idOf(one) === check.id),
  );
  return {
    name: { ru: `Проверка «${check.message}»`, en: `The check “${check.message}”` },
  };
};

/** Takes a check out, and its message in every language. */
export const removeCheck = (work: Work, { id }: Put<'removeCheck'>): Outcome => {
  const list = listIn(work.document.value.schema['x-checks']);
  const found = list.find((one) => idOf(one) === id);
  if (found === undefined) return notHere('Такой проверки уже нет.', 'There is no such check any more.');
  const check = asCheck(found);
  const why = whyChecksLocked(
    work,
    check === undefined || check.at === '' ? [] : placesOf([check.at], check.in),
  );
  if (why !== undefined) return why;
  writeList(
    work,
    'x-checks',
    list as Json[],
    list.filter((one) => one !== found),
  );
  renameTranslations(work, 'rules', (key) => (key === id ? undefined : key));
  return { name: { ru: `Удалена проверка «${id}»`, en: `Removed the check “${id}”` } };
};
