import { weave } from '../document/weave-json.js';
import type { Json } from '@tandem/domain';
import { isObject, partsOf, valueAt } from '../schema/pointer.js';
import { walkFields } from '../schema/walk-schema.js';
import { whyLocked } from './field-locks.js';
import type { Operation } from './operation.js';
import { badValue, noSuchField, notHere } from './refusals.js';
import { named } from './step-names.js';
import { asCheck, listIn } from './well-formed.js';
import { schemaNow, type Outcome, type Work } from './work.js';

type Set<Do extends string> = Extract<Operation, { do: Do }>;

/** A word of the form in English; an empty one is taken out. */
export const translate = (work: Work, { part, at, text }: Set<'translate'>): Outcome => {
  const { value } = work.document;
  const source =
    part === 'rules'
      ? listIn(value.schema['x-checks'])
          .flatMap((one) => asCheck(one) ?? [])
          .find(({ id }) => id === at)?.message
      : valueAt((part === 'ui' ? value.uiSchema : value.schema) as Json, partsOf(at));
  const parts = ['translations', 'en', part, at];
  // What is left of a text that is gone can still be taken out.
  if (typeof source !== 'string' && text === '' && work.draft.has(parts)) {
    work.draft.remove(parts, 0);
    return { name: { ru: 'Убран лишний перевод', en: 'Took out a translation of nothing' } };
  }
  if (typeof source !== 'string') return noSuchField(at);
  const why = part === 'schema' ? whyWordLocked(work, at) : undefined;
  if (why !== undefined) return why;
  if (text === '') work.draft.remove(parts, 0);
  else weave(work.draft, parts, text);
  return { name: named('Переведено', 'Translated', { ru: source, en: text === '' ? source : text }) };
};

/** Who may not change a label may not say it otherwise in English. */
const whyWordLocked = (work: Work, at: string): ReturnType<typeof whyLocked> => {
  const owner = [...walkFields(schemaNow(work))].findLast((field) => at.startsWith(`${field.schemaAt}/`));
  if (owner === undefined) return undefined;
  const word = at.slice(owner.schemaAt.length + 1);
  const schema = ['schema', ...partsOf(owner.schemaAt)];
  return whyLocked(work, { key: owner.key, schema }, [
    word === 'title' || word === 'description' ? 'label' : 'options',
  ]);
};

/** What is said of the form besides its fields; null takes it out. */
export const setMeta = (work: Work, { at, value }: Set<'setMeta'>): Outcome => {
  if (!at.startsWith('/')) return noSuchField(at);
  const parts = ['meta', ...partsOf(at)];
  const around = work.draft.read(parts.slice(0, -1));
  if (around !== undefined && !isObject(around))
    return badValue('Здесь нечего изменить.', 'There is nothing to change here.');
  if (value === null) work.draft.remove(parts);
  else weave(work.draft, parts, value);
  return { name: { ru: 'Изменены сведения о форме', en: 'Changed what is said of the form' } };
};

export const putSample = (work: Work, { sample }: Set<'putSample'>): Outcome => {
  if (typeof sample.title !== 'string' || sample.title.trim() === '' || !isObject(sample.data))
    return badValue('Образцу нужны название и ответы.', 'A sample needs a title and answers.');
  const found = samplesOf(work).findIndex(({ title }) => title === sample.title);
  if (found >= 0) weave(work.draft, ['samples', String(found)], sample as unknown as Json);
  else {
    if (!work.draft.has(['samples'])) work.draft.set(['samples'], { value: [] });
    work.draft.insert(['samples'], { value: sample as unknown as Json });
  }
  return { name: named('Сохранён образец', 'Kept the sample', { ru: sample.title }) };
};

export const removeSample = (work: Work, { title }: Set<'removeSample'>): Outcome => {
  const found = samplesOf(work).findIndex((sample) => sample.title === title);
  if (found < 0) return notHere('Такого образца уже нет.', 'There is no such sample any more.');
  work.draft.remove(['samples', String(found)], 0);
  return { name: named('Удалён образец', 'Removed the sample', { ru: title }) };
};

const samplesOf = (work: Work) => work.document.value.samples ?? [];
