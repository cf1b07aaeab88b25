import { define } from './function.js';

const date = define('dates');
const text = define('texts');

export const DATE_FUNCTIONS = [
  date(
    'daysBetween',
    ['ДНЕЙМЕЖДУ', 'DAYSBETWEEN'],
    ['с; по', 'from; to'],
    ['Календарных дней от даты до даты.', 'Calendar days from one date to another.'],
    ['ДНЕЙМЕЖДУ([Начало]; [Окончание])', 'DAYSBETWEEN([From]; [To])'],
  ),
  date(
    'workdaysBetween',
    ['РАБОЧИХДНЕЙ', 'WORKDAYSBETWEEN'],
    ['с; по', 'from; to'],
    ['Рабочих дней от даты до даты, по календарю.', 'Working days from one date to another.'],
    ['РАБОЧИХДНЕЙ([Начало]; [Окончание])', 'WORKDAYSBETWEEN([From]; [To])'],
  ),
  date(
    'workdaysSince',
    ['РАБОЧИХДНЕЙС', 'WORKDAYSSINCE'],
    ['с', 'from'],
    ['Рабочих дней от даты до сегодня.', 'Working days from a date until today.'],
    ['РАБОЧИХДНЕЙС([Дата запроса])', 'WORKDAYSSINCE([Asked on])'],
  ),
  date(
    'monthsBetween',
    ['МЕСЯЦЕВ', 'MONTHSBETWEEN'],
    ['с; по', 'from; to'],
    [
      'Длина периода в месяцах вместе с первым и последним днём.',
      'Length of a period in months, first and last day included.',
    ],
    ['МЕСЯЦЕВ([Начало]; [Окончание])', 'MONTHSBETWEEN([From]; [To])'],
  ),
  date(
    'yearsBetween',
    ['ПОЛНЫХЛЕТ', 'YEARSBETWEEN'],
    ['с; по', 'from; to'],
    ['Полных лет от даты до даты: возраст, стаж.', 'Whole years from one date to another: age, service.'],
    ['ПОЛНЫХЛЕТ([Дата приёма]; [сегодня])', 'YEARSBETWEEN([Since]; [today])'],
  ),
  date(
    'addDays',
    ['ПЛЮСДНЕЙ', 'ADDDAYS'],
    ['дата; дней', 'date; days'],
    ['Дата через столько календарных дней.', 'The date so many calendar days later.'],
    ['ПЛЮСДНЕЙ([Начало]; 14)', 'ADDDAYS([From]; 14)'],
  ),
  date(
    'addWorkdays',
    ['ПЛЮСРАБОЧИХ', 'ADDWORKDAYS'],
    ['дата; дней', 'date; days'],
    ['Дата через столько рабочих дней.', 'The date so many working days later.'],
    ['ПЛЮСРАБОЧИХ([Дата приказа]; 3)', 'ADDWORKDAYS([Ordered on]; 3)'],
  ),
  date(
    'addMonths',
    ['ПЛЮСМЕСЯЦЕВ', 'ADDMONTHS'],
    ['дата; месяцев', 'date; months'],
    ['Дата через столько месяцев.', 'The date so many months later.'],
    ['ПЛЮСМЕСЯЦЕВ([Начало]; 12)', 'ADDMONTHS([From]; 12)'],
  ),
  date(
    'year',
    ['ГОД', 'YEAR'],
    ['дата', 'date'],
    ['Год даты.', 'The year of a date.'],
    ['ГОД([Начало])', 'YEAR([From])'],
  ),
  date(
    'month',
    ['МЕСЯЦ', 'MONTH'],
    ['дата', 'date'],
    ['Месяц даты, 1–12.', 'The month of a date, 1–12.'],
    ['МЕСЯЦ([Начало])', 'MONTH([From])'],
  ),
  date(
    'day',
    ['ДЕНЬ', 'DAY'],
    ['дата', 'date'],
    ['День месяца.', 'The day of the month.'],
    ['ДЕНЬ([Начало])', 'DAY([From])'],
  ),
];

export const TEXT_FUNCTIONS = [
  text(
    'cat',
    ['СЦЕПИТЬ', 'CONCAT'],
    ['части…', 'parts…'],
    ['Соединяет тексты; то же делает знак &.', 'Puts texts together, as & does.'],
    ['СЦЕПИТЬ([Фамилия]; " "; [Имя])', 'CONCAT([Surname]; " "; [Name])'],
  ),
  text(
    'join',
    ['ПЕРЕЧИСЛИТЬ', 'JOIN'],
    ['список; между?', 'list; between?'],
    ['Список в одну строку, через запятую.', 'A list as one line, with commas.'],
    ['ПЕРЕЧИСЛИТЬ([Мероприятия → Название])', 'JOIN([Activities → Title])'],
  ),
  text(
    'substr',
    ['ПСТР', 'MID'],
    ['текст; с; знаков?', 'text; from; signs?'],
    ['Часть текста; первый знак — 0.', 'A part of a text; the first sign is 0.'],
    ['ПСТР([Учебный год]; 0; 4)', 'MID([School year]; 0; 4)'],
  ),
  text(
    'upper',
    ['ПРОПИСН', 'UPPER'],
    ['текст', 'text'],
    ['Прописными буквами.', 'In capital letters.'],
    ['ПРОПИСН([Класс])', 'UPPER([Class])'],
  ),
  text(
    'lower',
    ['СТРОЧН', 'LOWER'],
    ['текст', 'text'],
    ['Строчными буквами.', 'In small letters.'],
    ['СТРОЧН([Почта])', 'LOWER([Mail])'],
  ),
  text(
    'trim',
    ['СЖПРОБЕЛЫ', 'TRIM'],
    ['текст', 'text'],
    ['Без лишних пробелов.', 'Without needless spaces.'],
    ['СЖПРОБЕЛЫ([Тема])', 'TRIM([Topic])'],
  ),
  text(
    'startsWith',
    ['НАЧИНАЕТСЯ', 'STARTSWITH'],
    ['текст; начало', 'text; beginning'],
    ['Текст начинается так.', 'The text begins so.'],
    ['НАЧИНАЕТСЯ([Номер]; "П-")', 'STARTSWITH([Number]; "P-")'],
  ),
  text(
    'endsWith',
    ['КОНЧАЕТСЯ', 'ENDSWITH'],
    ['текст; конец', 'text; ending'],
    ['Текст кончается так.', 'The text ends so.'],
    ['КОНЧАЕТСЯ([Номер]; "-М")', 'ENDSWITH([Number]; "-M")'],
  ),
];
