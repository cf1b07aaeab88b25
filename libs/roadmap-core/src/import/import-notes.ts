import type { Text } from '@tandem/domain';
import type { PlanPlace } from '../check/plan-issue.js';
import type { ImportNote } from './imported-plan.js';

type Words = readonly [certainty: ImportNote['certainty'], ru: string, en: string];

/** Everything that the importer may say of what it did, by code. */
const NOTES = {
  tabs: ['sure', 'Знаки табуляции внутри слов заменены пробелами.', 'Tabs between words became blanks.'],
  tags: ['sure', 'Знаки разметки убраны из текста.', 'Marks of formatting were taken out of the text.'],
  hyphen: ['sure', 'Слово было разорвано переносом: соединено.', 'A word was broken in two: it was joined.'],
  'hyphen-guessed': [
    'guessed',
    'Слово было разорвано переносом. Соединено наугад: проверьте, нужен ли в нём дефис.',
    'A word was broken in two and joined by guess: check whether it has a hyphen.',
  ],
  'body-misread': [
    'guessed',
    'Сокращение распознано с ошибкой и исправлено: проверьте, о ком речь.',
    'A short name was misread and mended: check who is meant.',
  ],
  'heading-repeated': [
    'sure',
    'Шапка таблицы повторяется на новой странице: пропущена.',
    'The heading is repeated on a new page: left out.',
  ],
  'row-joined': [
    'sure',
    'Строка продолжает предыдущую после разрыва страницы: соединены.',
    'The row goes on with the one above after a page break: joined.',
  ],
  'row-joined-guessed': [
    'guessed',
    'Строка без номера и названия присоединена к предыдущей: проверьте.',
    'A row without number and title was joined to the one above: check it.',
  ],
  'cell-merged': [
    'sure',
    'Ячейка объединена с верхней: её текст отнесён и к этой строке.',
    'The cell is merged with the one above: its text stands in this row, too.',
  ],
  'cell-twice': [
    'guessed',
    'Одна ячейка распознана как две с тем же текстом: взята одна.',
    'One cell was read as two with the same text: one was taken.',
  ],
  'cell-split': [
    'guessed',
    'Одна ячейка распознана как две: их тексты соединены, порядок слов проверьте.',
    'One cell was read as two: their texts were joined, check the order of the words.',
  ],
  'party-of-its-own': [
    'guessed',
    'Ниже указан ещё один ответственный со своим сроком: добавлен к этому мероприятию.',
    'Another party with a term of its own stands below: added to this measure.',
  ],
  'section-guessed': [
    'guessed',
    'Строка без номера, сроков и ответственных принята за название раздела.',
    'A row without number, term and party was taken for the title of a section.',
  ],
  'section-between': [
    'guessed',
    'Текст между частями таблицы принят за название раздела.',
    'Words between two parts of the table were taken for the title of a section.',
  ],
  'section-missing': [
    'guessed',
    'Раздел не назван: мероприятия собраны в общий.',
    'No section is named: the measures stand in one.',
  ],
  'section-empty': ['guessed', 'В разделе нет мероприятий.', 'The section has no measures.'],
  'label-long': [
    'guessed',
    'В столбце номеров стоит текст: перенесён в название.',
    'Words stand in the column of numbers: moved to the title.',
  ],
  'title-missing': ['guessed', 'У строки нет названия мероприятия.', 'The row has no title of a measure.'],
  'column-unknown': [
    'unread',
    'Столбец с таким названием плану не известен: текст сохранён в примечании.',
    'The plan knows no such column: its text is kept as a note.',
  ],
  'schedule-unread': [
    'unread',
    'Срок не понят и оставлен словами. Укажите его правилом, чтобы работали напоминания.',
    'The term was not understood and stays as words. Give a rule for reminders to work.',
  ],
  'indicator-unread': [
    'unread',
    'В показателе не найдено ни чисел, ни годов: оставлен словами.',
    'No numbers and no years were found in the indicator: it stays as words.',
  ],
  'party-unread': [
    'unread',
    'Кто этот ответственный, не распознано: имя оставлено как в документе.',
    'Who this party is was not recognised: the name stays as in the document.',
  ],
  'points-too-many': [
    'guessed',
    'Пунктов слишком много для перечня: они оставлены в названии.',
    'There are too many points for a list: they stay in the title.',
  ],
  footnote: [
    'unread',
    'Сноска сохранена здесь, в план не вошла.',
    'A footnote: kept here, no part of the plan.',
  ],
  tolerance: ['sure', 'Допуск взят из сноски.', 'The tolerance comes from a footnote.'],
  'tolerance-unstated': [
    'guessed',
    'Допуск взят из сноски. Проценты от величины или процентные пункты, в ней не сказано.',
    'The tolerance comes from a footnote. It does not say whether per cent of the value or points.',
  ],
  'title-guessed': [
    'guessed',
    'Название плана в документе не найдено: взято имя файла.',
    'The title of the plan was not found: the name of the file stands instead.',
  ],
  'period-guessed': [
    'guessed',
    'Срок действия плана в названии не указан: взят по другим словам документа.',
    'The title states no period: it was taken from other words of the document.',
  ],
  'period-unknown': [
    'guessed',
    'Срок действия плана в документе не указан: поставлен текущий год.',
    'The document states no period: the current year stands instead.',
  ],
  'act-missing': [
    'guessed',
    'Номер и дата акта, которым утверждён план, в документе не указаны.',
    'Number and date of the act that approved the plan are not stated.',
  ],
  'act-differs': [
    'guessed',
    'Номер акта над приложением не такой, как в самом акте: сохранены оба.',
    'The number over the appendix differs from that of the act: both are kept.',
  ],
} as const satisfies Record<string, Words>;

export type NoteCode = keyof typeof NOTES;

/** Words of a note that are shown at most; those of what was not understood are kept whole. */
const MOST_SHOWN = 300;

/** Collects what is to be said, once for each place and code. */
export class NoteBook {
  private readonly notes = new Map<string, { code: NoteCode; at: PlanPlace; raw: string[] }>();

  say(code: NoteCode, at: PlanPlace, raw: string): void {
    const key = [code, at.measure, at.section, at.assignment, at.field].join('\u0000');
    const known = this.notes.get(key);
    if (known) known.raw.push(raw);
    else this.notes.set(key, { code, at, raw: [raw] });
  }

  all(): ImportNote[] {
    return [...this.notes.values()].map(({ code, at, raw }) => {
      const [certainty, ru, en] = NOTES[code] as Words;
      return { at, certainty, code, raw: shown(code, raw), text: { ru, en } satisfies Required<Text> };
    });
  }
}

/** Where the note is the only place that keeps the words, all of them stand in it. */
const KEEPS: readonly NoteCode[] = [
  'footnote',
  'cell-twice',
  'tabs',
  'hyphen',
  'hyphen-guessed',
  'body-misread',
  'party-unread',
];

const shown = (code: NoteCode, raw: readonly string[]): string => {
  const words = raw.filter((text) => text !== '').join(' · ');
  return KEEPS.includes(code) || words.length <= MOST_SHOWN ? words : `${words.slice(0, MOST_SHOWN)}…`;
};
