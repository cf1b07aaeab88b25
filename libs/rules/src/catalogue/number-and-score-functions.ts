import { define } from './function.js';

const number = define('numbers');
const score = define('scores');

export const NUMBER_FUNCTIONS = [
  number(
    'round',
    ['ОКРУГЛ', 'ROUND'],
    ['число; знаки?', 'number; digits?'],
    ['Округляет до стольких знаков, половину — вверх.', 'Rounds to so many digits, half up.'],
    ['ОКРУГЛ([Процент]; 1)', 'ROUND([Percent]; 1)'],
  ),
  number(
    'roundUp',
    ['ОКРУГЛВВЕРХ', 'ROUNDUP'],
    ['число; знаки?', 'number; digits?'],
    ['Округляет вверх.', 'Rounds up.'],
    ['ОКРУГЛВВЕРХ([Часы])', 'ROUNDUP([Hours])'],
  ),
  number(
    'roundDown',
    ['ОКРУГЛВНИЗ', 'ROUNDDOWN'],
    ['число; знаки?', 'number; digits?'],
    ['Округляет вниз.', 'Rounds down.'],
    ['ОКРУГЛВНИЗ([Часы])', 'ROUNDDOWN([Hours])'],
  ),
  number(
    'abs',
    ['МОДУЛЬ', 'ABS'],
    ['число', 'number'],
    ['Число без знака.', 'The number without its sign.'],
    ['МОДУЛЬ([Было] - [Стало])', 'ABS([Before] - [After])'],
  ),
  number(
    '%',
    ['ОСТАТ', 'MOD'],
    ['число; делитель', 'number; divisor'],
    ['Остаток от деления.', 'What is left of a division.'],
    ['ОСТАТ([Число]; 2)', 'MOD([Number]; 2)'],
  ),
  number(
    'percent',
    ['ПРОЦЕНТ', 'PERCENT'],
    ['часть; целое', 'part; whole'],
    ['Сколько процентов от целого; ничего, если целое — 0.', 'Per cent of the whole; nothing of nought.'],
    ['ПРОЦЕНТ([Выполнено]; [Всего])', 'PERCENT([Done]; [Total])'],
  ),
  number(
    'least',
    ['НАИМЕНЬШЕЕ', 'LEAST'],
    ['числа…', 'numbers…'],
    [
      'Меньшее из чисел; ничего, пока хотя бы одного нет.',
      'The least of the numbers; nothing while one is absent.',
    ],
    ['НАИМЕНЬШЕЕ([Балл]; 10)', 'LEAST([Score]; 10)'],
  ),
  number(
    'greatest',
    ['НАИБОЛЬШЕЕ', 'GREATEST'],
    ['числа…', 'numbers…'],
    [
      'Большее из чисел; ничего, пока хотя бы одного нет.',
      'The greatest of the numbers; nothing while one is absent.',
    ],
    ['НАИБОЛЬШЕЕ([Балл]; 0)', 'GREATEST([Score]; 0)'],
  ),
];

export const SCORE_FUNCTIONS = [
  score(
    'sum',
    ['СУММ', 'SUM'],
    ['список', 'list'],
    [
      'Сумма чисел списка; «не применимо» не считается.',
      'The sum of a list; what is no number does not count.',
    ],
    ['СУММ([Мероприятия → Часы])', 'SUM([Activities → Hours])'],
  ),
  score(
    'avg',
    ['СРЗНАЧ', 'AVERAGE'],
    ['список', 'list'],
    [
      'Среднее чисел списка; «не применимо» не считается.',
      'The mean of a list; what is no number does not count.',
    ],
    ['СРЗНАЧ({[Цель]; [Задачи]})', 'AVERAGE({[Goal]; [Tasks]})'],
  ),
  score(
    'weighted',
    ['СУММВЕС', 'WEIGHTEDSUM'],
    ['значения; веса', 'values; weights'],
    ['Сумма значений, умноженных на веса.', 'The sum of values, each by its weight.'],
    ['СУММВЕС({[Опыт]; [Время]}; {2; 1})', 'WEIGHTEDSUM({[Experience]; [Time]}; {2; 1})'],
  ),
  score(
    'weightedAvg',
    ['СРВЕС', 'WEIGHTEDAVERAGE'],
    ['значения; веса', 'values; weights'],
    [
      'Взвешенное среднее; «не применимо» выпадает вместе с весом.',
      'The weighted mean; what does not apply falls out with its weight.',
    ],
    ['СРВЕС({[Опыт]; [Время]}; {2; 1})', 'WEIGHTEDAVERAGE({[Experience]; [Time]}; {2; 1})'],
  ),
  score(
    'reverse',
    ['ОБРАТНЫЙ', 'REVERSE'],
    ['балл; наибольший; наименьший?', 'score; most; least?'],
    ['Обратный балл: наибольший + наименьший − балл.', 'The reversed score: most + least − score.'],
    ['ОБРАТНЫЙ([Устаю от работы]; 6)', 'REVERSE([Work tires me]; 6)'],
  ),
  score(
    'keyed',
    ['ШКАЛА', 'SUBSCALE'],
    ['матрица; строки; обратные; наибольший; наименьший?', 'matrix; rows; reversed; most; least?'],
    [
      'Сумма строк матрицы по ключу, обратные строки переворачиваются. Ничего, пока отвечены не все строки.',
      'The sum of the keyed rows of a matrix, reversed ones turned round. Nothing while a row has no answer.',
    ],
    ['ШКАЛА([Опросник]; {"r1"; "r5"}; {"r5"}; 6)', 'SUBSCALE([Survey]; {"r1"; "r5"}; {"r5"}; 6)'],
  ),
  score(
    'keyedAvg',
    ['ШКАЛАСР', 'SUBSCALEAVERAGE'],
    ['матрица; строки; обратные; наибольший; наименьший?', 'matrix; rows; reversed; most; least?'],
    [
      'То же, среднее: строки «не применимо» не считаются.',
      'The same as a mean: rows that do not apply do not count.',
    ],
    ['ШКАЛАСР([Опросник]; {"r1"; "r5"}; {"r5"}; 6)', 'SUBSCALEAVERAGE([Survey]; {"r1"; "r5"}; {"r5"}; 6)'],
  ),
  score(
    'bands',
    ['УРОВЕНЬ', 'BAND'],
    ['число; уровни; иначе?', 'number; bands; otherwise?'],
    [
      'Название уровня. {от; название} или {от; до; название}; уровень длится до начала следующего: 79,5 ещё относится к 60–79.',
      'The name of the band. {from; name} or {from; to; name}; a band lasts until the next begins: 79.5 is still of 60–79.',
    ],
    [
      'УРОВЕНЬ([Процент]; {{0; "низкий"}; {60; "средний"}; {80; "высокий"}})',
      'BAND([Percent]; {{0; "low"}; {60; "middle"}; {80; "high"}})',
    ],
  ),
  score(
    'steps',
    ['СТУПЕНЬ', 'STEP'],
    ['число; ступени; иначе?', 'number; steps; otherwise?'],
    [
      'Значение самой высокой достигнутой ступени: 95 % даёт 0,9.',
      'The value of the highest step that is reached: 95 % gives 0.9.',
    ],
    ['СТУПЕНЬ([Процент]; {{100; 1}; {90; 0,9}; {80; 0,8}}; 0)', 'STEP([Percent]; {{100; 1}; {90; 0.9}}; 0)'],
  ),
  score(
    'rank',
    ['МЕСТО', 'RANK'],
    ['балл; список', 'score; list'],
    ['Место среди всех: первое — у наибольшего.', 'The place among all: the greatest is first.'],
    ['МЕСТО([Итог]; [Работы → Итог])', 'RANK([Total]; [Entries → Total])'],
  ),
];
