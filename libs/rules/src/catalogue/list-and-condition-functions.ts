import { define } from './function.js';

const list = define('lists');
const condition = define('conditions');

export const LIST_FUNCTIONS = [
  list(
    'count',
    ['СЧЁТ', 'COUNT'],
    ['список', 'list'],
    ['Сколько в списке отвечено.', 'How many of the list are answered.'],
    ['СЧЁТ([Мероприятия → Срок])', 'COUNT([Activities → Due])'],
  ),
  list(
    'countIf',
    ['СЧЁТЕСЛИ', 'COUNTIF'],
    ['список; условие*', 'list; condition*'],
    [
      'У скольких строк выполнено условие; [строка → …] — поле строки.',
      'In how many rows the condition holds; [row → …] is a field of the row.',
    ],
    ['СЧЁТЕСЛИ([Работы]; [строка → Балл] >= 8)', 'COUNTIF([Entries]; [row → Score] >= 8)'],
  ),
  list(
    'length',
    ['ДЛИНА', 'LENGTH'],
    ['список', 'list'],
    ['Сколько строк в списке или знаков в тексте.', 'How many rows a list has, or signs a text.'],
    ['ДЛИНА([Мероприятия])', 'LENGTH([Activities])'],
  ),
  list(
    'min',
    ['МИН', 'MIN'],
    ['значения…', 'values…'],
    [
      'Наименьшее число или самая ранняя дата; пустое не считается.',
      'The least number or the earliest date; what is empty does not count.',
    ],
    ['МИН([Работы → Балл])', 'MIN([Entries → Score])'],
  ),
  list(
    'max',
    ['МАКС', 'MAX'],
    ['значения…', 'values…'],
    [
      'Наибольшее число или самая поздняя дата; пустое не считается.',
      'The greatest number or the latest date; what is empty does not count.',
    ],
    ['МАКС([Мероприятия → Срок])', 'MAX([Activities → Due])'],
  ),
  list(
    'map',
    ['КАЖДОЙ', 'EACH'],
    ['список; значение*', 'list; value*'],
    ['Значение для каждой строки.', 'A value for each row.'],
    ['СУММ(КАЖДОЙ([Работы]; [строка → Балл] * 2))', 'SUM(EACH([Entries]; [row → Score] * 2))'],
  ),
  list(
    'filter',
    ['ОТБОР', 'FILTER'],
    ['список; условие*', 'list; condition*'],
    ['Строки, у которых выполнено условие.', 'The rows in which the condition holds.'],
    ['ОТБОР([Мероприятия]; [строка → Часы] > 2)', 'FILTER([Activities]; [row → Hours] > 2)'],
  ),
  list(
    'sortBy',
    ['ПОРЯДОК', 'SORT'],
    ['список; поле?; направление?', 'list; field?; direction?'],
    ['Строки по порядку; "desc" — от большего.', 'Rows in order; "desc" from the greatest.'],
    ['ПОРЯДОК([Работы]; "total"; "desc")', 'SORT([Entries]; "total"; "desc")'],
  ),
  list(
    'unique',
    ['РАЗНЫЕ', 'UNIQUE'],
    ['список', 'list'],
    ['Без повторов.', 'Without repeats.'],
    ['ДЛИНА(РАЗНЫЕ([Работы → Автор]))', 'LENGTH(UNIQUE([Entries → Author]))'],
  ),
];

export const CONDITION_FUNCTIONS = [
  condition(
    'if',
    ['ЕСЛИ', 'IF'],
    ['условие; то; иначе?…', 'condition; then; otherwise?…'],
    [
      'Одно, если условие выполнено, иначе другое. Условий может быть несколько.',
      'One thing if the condition holds, else another. There may be several conditions.',
    ],
    ['ЕСЛИ([Балл] >= 12; "отобран"; "не отобран")', 'IF([Score] >= 12; "selected"; "rejected")'],
  ),
  condition(
    'and',
    ['И', 'AND'],
    ['условия…', 'conditions…'],
    ['Выполнены все условия.', 'All conditions hold.'],
    ['И([Срок] >= 3; [Срок] <= 12)', 'AND([Months] >= 3; [Months] <= 12)'],
  ),
  condition(
    'or',
    ['ИЛИ', 'OR'],
    ['условия…', 'conditions…'],
    ['Выполнено хотя бы одно условие.', 'At least one condition holds.'],
    ['ИЛИ([Форма] = "очно"; [Срок] > 6)', 'OR([Form] = "live"; [Months] > 6)'],
  ),
  condition(
    '!',
    ['НЕ', 'NOT'],
    ['условие', 'condition'],
    ['Условие не выполнено или поле пустое.', 'The condition does not hold, or the field is empty.'],
    ['НЕ([Согласен])', 'NOT([Agrees])'],
  ),
  condition(
    '!!',
    ['ЗАПОЛНЕНО', 'FILLED'],
    ['поле', 'field'],
    ['Поле заполнено.', 'The field is filled.'],
    ['ЗАПОЛНЕНО([Дата окончания])', 'FILLED([Ends on])'],
  ),
  condition(
    'in',
    ['СРЕДИ', 'AMONG'],
    ['значение; список', 'value; list'],
    ['Значение есть в списке или в тексте.', 'The value is in the list or in the text.'],
    ['СРЕДИ([Форма]; {"очно"; "смешанно"})', 'AMONG([Form]; {"live"; "mixed"})'],
  ),
  condition(
    'all',
    ['ВСЕ', 'ALL'],
    ['список; условие*', 'list; condition*'],
    ['Условие выполнено у каждой строки.', 'The condition holds in every row.'],
    ['ВСЕ([Работы]; [строка → Балл] > 0)', 'ALL([Entries]; [row → Score] > 0)'],
  ),
  condition(
    'some',
    ['ЕСТЬ', 'SOME'],
    ['список; условие*', 'list; condition*'],
    ['Условие выполнено хотя бы у одной строки.', 'The condition holds in some row.'],
    ['ЕСТЬ([Работы]; [строка → Балл] = 10)', 'SOME([Entries]; [row → Score] = 10)'],
  ),
  condition(
    'none',
    ['НИУОДНОЙ', 'NONE'],
    ['список; условие*', 'list; condition*'],
    ['Условие не выполнено ни у одной строки.', 'The condition holds in no row.'],
    ['НИУОДНОЙ([Работы]; [строка → Балл] = 0)', 'NONE([Entries]; [row → Score] = 0)'],
  ),
  condition(
    'coalesce',
    ['ПЕРВОЕНЕПУСТОЕ', 'COALESCE'],
    ['значения…', 'values…'],
    ['Первое из значений, которое заполнено.', 'The first of the values that is filled.'],
    ['ПЕРВОЕНЕПУСТОЕ([Балл комиссии]; [Балл эксперта]; 0)', 'COALESCE([Jury]; [Expert]; 0)'],
  ),
];
