import type { Json, Text } from '@tandem/domain';
import { isObject } from '../../schema/pointer.js';
import type { BlockProperty } from '../block.js';
import { inSchema, UNKNOWN_CHOICE, type Answer } from './keyword-properties.js';

type Source = { readonly value: string; readonly label: Text };

const source = (value: string, ru: string, en: string): Source => ({ value, label: { ru, en } });

/** What the case knows, by the kind of the answer. */
export const PREFILL_SOURCES = {
  date: [
    source('$today', 'Сегодня', 'Today'),
    source('$case/openedAt', 'День начала дела', 'The day the case began'),
    source('$case/periodFrom', 'Начало срока', 'Beginning of the period'),
    source('$case/periodTo', 'Конец срока', 'End of the period'),
  ],
  person: [
    source('$case/me', 'Кто заполняет', 'Who fills it in'),
    source('$case/mentors/0', 'Наставник', 'The mentor'),
    source('$case/mentees/0', 'Наставляемый', 'The mentee'),
    source('$case/candidate', 'Кандидат', 'The candidate'),
    source('$case/curator', 'Куратор', 'The curator'),
    source('$case/head', 'Директор', 'The head'),
    source('$case/mentors', 'Все наставники', 'All mentors'),
    source('$case/mentees', 'Все наставляемые', 'All mentees'),
  ],
  unit: [
    source('$case/unit', 'Организация дела', 'The unit of the case'),
    source('$case/mentorUnit', 'Организация наставника', 'The mentor’s unit'),
  ],
  text: [source('$case/unitTitle', 'Название организации', 'Name of the unit')],
  choice: [
    source('$case/form', 'Форма наставничества', 'Form of mentoring'),
    source('$case/kind', 'Вид наставничества', 'Kind of mentoring'),
    source('$case/stage', 'Этап', 'Stage'),
  ],
  number: [
    source('$case/meetings/count', 'Сколько было встреч', 'How many meetings there were'),
    source('$case/meetings/hours', 'Сколько часов встреч', 'How many hours of meetings'),
    source('$case/programme/done', 'Сколько мер выполнено', 'How many measures are done'),
    source('$case/programme/progress', 'Выполнение программы, %', 'Progress of the programme, %'),
  ],
} as const satisfies { readonly [kind: string]: readonly Source[] };

/** Stands for a formula that somebody wrote himself. */
const OWN = source('formula', 'По своей формуле', 'By a formula of one’s own');

/** What the answer begins with. A formula that is not of the list is shown as such and kept. */
export const prefillProperty = (kind: keyof typeof PREFILL_SOURCES): BlockProperty => {
  const sources: readonly Source[] = PREFILL_SOURCES[kind];
  const nameOf = (logic: Json | undefined): string | undefined => {
    if (logic === undefined) return undefined;
    const name = isObject(logic) && Object.keys(logic).length === 1 ? logic['var'] : undefined;
    return sources.some((one) => one.value === name) ? (name as string) : OWN.value;
  };
  return {
    id: 'prefill',
    group: 'more',
    label: { ru: 'Заполнить заранее', en: 'Fill in beforehand' },
    help: {
      ru: 'Система подставит это сама; человек сможет поправить.',
      en: 'The system puts it in; the person can change it.',
    },
    control: { kind: 'select', options: [...sources, OWN] },
    read: (node) => nameOf(node.schema['x-prefill']),
    write: (node, value): Answer => {
      if (value === nameOf(node.schema['x-prefill'])) return [];
      if (value === undefined) return [inSchema('/x-prefill', undefined)];
      return sources.some((one) => one.value === value)
        ? [inSchema('/x-prefill', { var: value })]
        : UNKNOWN_CHOICE;
    },
  };
};
