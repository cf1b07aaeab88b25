import type { Json } from '@tandem/domain';
import type { FormDocumentValue } from '../document/form-document.js';
import type { FormDefinition } from '../language/form.js';
import { isObject } from '../schema/pointer.js';
import type { ChangeClass } from './change.js';
import type { ChangeList } from './change-list.js';
import { sameMeaning, sayValue } from './version.js';

const META: { readonly [key: string]: readonly [ChangeClass, string, string] } = {
  key: ['breaking', 'ключ формы', 'key of the form'],
  number: ['safe', 'номер', 'number'],
  title: ['safe', 'название', 'title'],
  about: ['safe', 'о форме', 'about'],
  stage: ['safe', 'этап', 'stage'],
  level: ['attention', 'уровень', 'level'],
  filledBy: ['attention', 'кто заполняет', 'who fills it in'],
  readers: ['attention', 'кто читает', 'readers'],
  participantReaders: ['attention', 'кто из участников читает', 'participants who read'],
  sources: ['safe', 'источники', 'sources'],
  personal: ['attention', 'персональные данные', 'personal data'],
  template: ['safe', 'шаблон документа', 'document template'],
};

/** What lies beside the schema: who fills the form in and reads it, the translation, the samples. */
export const compareBeside = (before: FormDefinition, after: FormDefinition, list: ChangeList): void => {
  const [was, is] = [before.meta, after.meta] as unknown as [Json, Json];
  const [old, now] = [isObject(was) ? was : {}, isObject(is) ? is : {}];
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (sameMeaning(old[key], now[key])) continue;
    const [kind, ru, en] = (Object.hasOwn(META, key) && META[key]) || ['safe', `«${key}»`, `“${key}”`];
    list.add(kind, `meta-${key}`, '', {
      ru: `Паспорт формы: ${ru} — было ${say(old[key])}, стало ${say(now[key])}.`,
      en: `About the form: ${en} was ${say(old[key])}, is ${say(now[key])}.`,
    });
  }
  compareTranslations(before, after, list);
  compareSamples(before, after, list);
};

const say = (value: Json | undefined): string =>
  isObject(value) && typeof value['ru'] === 'string' ? sayValue(value['ru']) : sayValue(value);

const compareTranslations = (before: FormDefinition, after: FormDefinition, list: ChangeList): void => {
  const [was, is] = [textsOf(before), textsOf(after)];
  const added = [...is.keys()].filter((key) => !was.has(key)).length;
  const removed = [...was.keys()].filter((key) => !is.has(key)).length;
  const changed = [...is].filter(([key, text]) => was.has(key) && !sameMeaning(was.get(key), text)).length;
  if (added + removed + changed > 0)
    list.add('safe', 'translation', '', {
      ru: `Английский перевод: добавлено ${added}, изменено ${changed}, убрано ${removed}.`,
      en: `English translation: ${added} added, ${changed} changed, ${removed} removed.`,
    });
};

const textsOf = ({ translations }: FormDefinition): ReadonlyMap<string, Json> =>
  new Map(
    Object.entries((translations ?? {}) as { readonly [language: string]: Json }).flatMap(
      ([language, parts]) =>
        Object.entries(isObject(parts) ? parts : { '': parts }).flatMap(([part, texts]) =>
          Object.entries(isObject(texts) ? texts : { '': texts }).map(
            ([at, text]) => [`${language} ${part} ${at}`, text] as const,
          ),
        ),
    ),
  );

const compareSamples = (before: FormDefinition, after: FormDefinition, list: ChangeList): void => {
  const [was, is] = [before, after].map(
    (one) => ((one as FormDocumentValue).samples ?? []) as unknown as Json,
  );
  if (!sameMeaning(was, is))
    list.add('safe', 'samples', '', {
      ru: 'Изменены образцы заполнения.',
      en: 'The sample answers have changed.',
    });
};
