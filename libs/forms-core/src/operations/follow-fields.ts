import type { Json, Text } from '@tandem/domain';
import type { FormCheck, FormFormula, FormRule } from '../language/parts.js';
import { describeCheck, describeFormula, describeRule } from './describe-part.js';
import { titlesOf } from './field-users.js';
import { followLinks, linksThatBreak } from './follow-links.js';
import { mentionsOf } from './follow-mentions.js';
import {
  followCheck,
  followFormula,
  followRule,
  withoutGone,
  type Followed,
  type WhereTo,
} from './follow-part.js';
import { followSamples } from './follow-samples.js';
import { followMessages, followTranslations } from './follow-translations.js';
import type { Refused } from './operation.js';
import { setReadOnly } from './read-only.js';
import { inUse } from './refusals.js';
import { asCheck, asFormula, asRule, listIn } from './well-formed.js';
import { writeList } from './write-list.js';
import { writeRules } from './write-rules.js';
import type { Work } from './work.js';

/** A field that goes elsewhere (`to`) or away. Parts are those of pointers into the document. */
export interface FieldMove {
  readonly at: string;
  readonly schema: readonly string[];
  readonly ui: readonly string[];
  readonly to?: { readonly at: string; readonly schema: readonly string[]; readonly ui: readonly string[] };
}

/** What becomes of everything that names the fields: reckoned on the document before, written after the fields have moved. */
export interface Following {
  readonly write: () => Refused | undefined;
}

/** Where places go; the longest field that moves decides. */
export const whereTo = (moves: readonly FieldMove[]): WhereTo => {
  const sorted = [...moves].sort((a, b) => b.at.length - a.at.length);
  return (place) => {
    const move = sorted.find(({ at }) => place === at || place.startsWith(`${at}/`));
    if (move === undefined) return place;
    return move.to === undefined ? undefined : move.to.at + place.slice(move.at.length);
  };
};

/**
 * Plans that rules, checks, formulas, signers, choices, references, conditions, translations and samples follow fields.
 * Refused with names where one of them would lose a field, unless whoever performs it lets them go.
 */
export const planFollowing = (work: Work, title: Text, moves: readonly FieldMove[]): Following | Refused => {
  const { value } = work.document;
  const going = whereTo(moves);
  const titleAt = titlesOf(value);
  const isField = (place: string): boolean => titleAt(place) !== undefined;
  const lost: Text[] = [];
  const gone: Text[] = [];

  const sort = <Part>(
    list: Json | undefined,
    read: (one: Json) => Part | undefined,
    follow: (part: Part) => Followed<Part>,
    describe: (part: Part) => Text,
    rest: (part: Part) => Part | undefined,
  ): Json[] =>
    listIn(list).flatMap((one) => {
      const part = read(one);
      const followed = part === undefined ? undefined : follow(part);
      if (part === undefined || followed === undefined || followed.is === 'same') return [one];
      if (followed.is === 'moved') return [followed.part as Json];
      (followed.is === 'gone' ? gone : lost).push(describe(part));
      const left = followed.is === 'lost' ? rest(part) : undefined;
      return left === undefined ? [] : [left as Json];
    });

  const rules = sort<FormRule>(
    value.schema['x-rules'],
    asRule,
    (rule) => followRule(rule, going, isField),
    (rule) => describeRule(rule, titleAt),
    (rule) => {
      const left = withoutGone(rule, going);
      const followed = left.then.length === 0 ? undefined : followRule(left, going, isField);
      return followed?.is === 'same' ? left : followed?.is === 'moved' ? followed.part : undefined;
    },
  );
  const nothing = (): undefined => undefined;
  const stood: ReadonlySet<unknown> = new Set(listIn(value.schema['x-computed']));
  const formulas = sort<FormFormula>(
    value.schema['x-computed'],
    asFormula,
    (formula) => followFormula(formula, going, isField),
    (formula) => describeFormula(formula, titleAt),
    nothing,
  );
  const checks = sort<FormCheck>(
    value.schema['x-checks'],
    asCheck,
    (check) => followCheck(check, going, isField),
    describeCheck,
    nothing,
  );
  const links = linksThatBreak(value, going);
  const mentions = mentionsOf(value.schema, moves);
  lost.push(
    ...links.map((link) => link.text),
    ...mentions.filter(({ stays }) => !stays).map(({ text }) => text),
  );
  const users = [...new Map(lost.map((text) => [text.ru, text])).values()];
  if (users.length > 0 && work.how.orphans !== 'remove') return inUse(title, users);

  return {
    write: () => {
      for (const text of [
        ...gone,
        ...users.filter((user) => !mentions.some(({ text: own }) => own.ru === user.ru)),
      ])
        work.notes.push({ ru: `Убрано: ${text.ru}.`, en: `Removed: ${text.en ?? text.ru}.` });
      for (const { text } of mentions.filter(({ stays }) => !stays))
        work.notes.push({
          ru: `Проверьте вручную: ${text.ru}.`,
          en: `Look at it yourself: ${text.en ?? text.ru}.`,
        });
      followLinks(work, value, going);
      for (const mention of mentions) mention.write(work);
      writeList(work, 'x-computed', value.schema['x-computed'], formulas);
      writeList(work, 'x-checks', value.schema['x-checks'], checks);
      for (const formula of formulas.flatMap((one) => asFormula(one) ?? []))
        if (!stood.has(formula)) setReadOnly(work, formula, true);
      followMessages(work, checks, going, isField);
      followTranslations(work, moves);
      followSamples(work, moves, going);
      return writeRules(work, rules);
    },
  };
};
