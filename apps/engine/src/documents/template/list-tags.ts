import type { DocumentTemplateView } from '@tandem/contracts';
import { walkFields } from '@tandem/forms-core';
import type { JsonObject } from '@tandem/domain';
import { CASE_TAGS } from '../tags/case-tags.js';
import { knownTags } from '../tags/known-tags.js';
import type { KnownTags } from '../tags/tag.js';
import { knownOfMap, type TemplateMap } from '../tags/template-map.js';

type ListedTag = DocumentTemplateView['tags'][number];

/** Tags that a methodist may write into the template of a form, with the words of the field that fills each. */
export const listTags = (schema: JsonObject, map: TemplateMap): ListedTag[] => {
  const own = knownOfMap(map.values);
  const titles = new Map<string, string>();
  for (const field of walkFields(schema))
    titles.set(
      field.at.slice(1).replaceAll('/*/', '→').replaceAll('/', '.'),
      typeof field.schema['title'] === 'string' ? field.schema['title'] : field.key,
    );
  const others = Object.entries(knownTags(schema)).filter(([tag]) => !Object.hasOwn(own, tag));
  return [
    ...list(own, null, new Map(), map.tags),
    ...list(Object.fromEntries(others), null, titles),
    ...list(CASE_TAGS, null, new Map()),
  ];
};

const list = (
  tags: KnownTags,
  inside: string | null,
  titles: ReadonlyMap<string, string>,
  words: TemplateMap['tags'] = {},
): ListedTag[] =>
  Object.entries(tags).flatMap(([tag, inner]) => [
    {
      tag,
      inside,
      title: words[tag] ?? titles.get(inside === null ? tag : `${inside}→${tag}`) ?? titleOfPart(tag),
    },
    ...(inner === true ? [] : list(inner, tag, titles, words)),
  ]);

const PARTS: { readonly [part: string]: string } = {
  n: 'номер строки',
  name: 'значение',
  short: 'фамилия с инициалами',
  position: 'должность',
  list: 'повтор по списку',
  yes: 'условие: да',
  no: 'условие: нет',
  date: 'дата отправки словами',
  dateShort: 'дата отправки цифрами',
  version: 'номер версии документа',
  title: 'название дела',
  unit: 'организация',
  founder: 'учредитель',
  municipality: 'муниципалитет',
  region: 'регион',
  author: 'кто отправил',
  head: 'директор',
  curator: 'куратор',
  mentors: 'наставники',
  mentees: 'наставляемые',
  row: 'строка таблицы оценок',
  value: 'оценка',
};

const titleOfPart = (tag: string): string => {
  const part = tag.split('.').at(-1)!;
  return PARTS[part] ?? `условие: выбрано «${part}»`;
};
