import { isDate, SMALLEST_GROUP, daysBetween, type Text } from '@tandem/domain';
import type { NewSurvey } from '@tandem/contracts';
import type { SurveyQuestions } from '../questions/counted-question.js';
import type { SurveyRecord } from '../survey-row.js';

export interface SurveyProblem {
  /** JSON Pointer into what was asked for. */
  readonly at: string;
  readonly text: Required<Text>;
}

/** Longer, and nobody would wait for what comes of it. */
const LONGEST_WINDOW = 120;

const problem = (at: string, ru: string, en: string): SurveyProblem => ({ at, text: { ru, en } });

/** What is wrong with the days of a survey, by the day of the place. */
export const windowProblems = ({ from, to }: NewSurvey, today: string): SurveyProblem[] => {
  const unread = [
    ...(isDate(from)
      ? []
      : [problem('/from', 'Укажите первый день опроса.', 'Say the first day of the survey.')]),
    ...(isDate(to)
      ? []
      : [problem('/to', 'Укажите последний день опроса.', 'Say the last day of the survey.')]),
  ];
  if (unread.length > 0) return unread;
  if (to < from)
    return [
      problem(
        '/to',
        'Опрос заканчивается раньше, чем начинается: поменяйте дни местами.',
        'The survey ends before it begins: change the days over.',
      ),
    ];
  if (from < today)
    return [
      problem(
        '/from',
        'Этот день уже прошёл: начните сегодня или позже.',
        'This day is over: begin today or later.',
      ),
    ];
  if (daysBetween(from, to) > LONGEST_WINDOW)
    return [
      problem(
        '/to',
        `Опрос длиннее ${LONGEST_WINDOW} дней: итогов никто не дождётся. Сократите срок.`,
        `The survey is longer than ${LONGEST_WINDOW} days: nobody would wait for its results. Make it shorter.`,
      ),
    ];
  return [];
};

/** What of a form does not fit a survey, or not in this mode. */
export const formProblems = (
  { mode, tells }: NewSurvey,
  questions: SurveyQuestions | undefined,
): SurveyProblem[] => {
  if (!questions)
    return [
      problem(
        '/form',
        'Такой анкеты нет среди опубликованных.',
        'There is no such questionnaire among the published.',
      ),
    ];
  if (questions.counted.length === 0)
    return [
      problem(
        '/form',
        'В этой форме нечего считать: только слова, даты и файлы. Выберите другую.',
        'There is nothing to count in this form, only words, dates and files. Choose another.',
      ),
    ];
  if (questions.signed)
    return [
      problem(
        '/form',
        'Эту форму подписывают: это документ, а не анкета. Выберите другую.',
        'This form is signed: it is a document and no questionnaire. Choose another.',
      ),
    ];
  const [named] = questions.naming;
  return [
    ...(mode !== 'named' && named
      ? [
          problem(
            '/mode',
            `Форма спрашивает людей или файлы («${named.ru}»): по ним узнают, кто ответил. Выберите именной опрос.`,
            `The form asks for persons or files (“${named.en}”), which tell who answered. Choose a survey with names.`,
          ),
        ]
      : []),
    ...(tells === 'index' && !questions.index
      ? [
          problem(
            '/tells',
            'В этой форме не из чего сложить индекс удовлетворённости.',
            'There is nothing in this form of which an index of satisfaction could be made.',
          ),
        ]
      : []),
  ];
};

/** What does not fit between an exit and the entry that it is told with. */
export const waveProblems = (
  input: NewSurvey,
  place: string,
  entry: SurveyRecord | undefined,
  alreadyJoined: boolean,
): SurveyProblem[] => {
  if (input.awaitsExit && (input.mode !== 'confidential' || input.joins))
    return [
      problem(
        '/awaitsExit',
        'Вход и выход связываются только в конфиденциальном опросе, и ждать выхода может только вход.',
        'Entry and exit are joined in confidential surveys only, and only an entry can wait for its exit.',
      ),
    ];
  if (!input.joins) return [];
  if (input.mode !== 'confidential')
    return [
      problem(
        '/mode',
        'Связать ответы со входным опросом можно только в конфиденциальном режиме.',
        'Answers can be joined with an entry in the confidential mode only.',
      ),
    ];
  if (input.tells === 'index')
    return [
      problem(
        '/tells',
        'Изменения показывают по каждому вопросу, и индекс рядом с ними выдал бы ответы. Выберите «Каждый вопрос».',
        'Changes are told question by question, and the index beside them would tell answers. Choose “Each question”.',
      ),
    ];
  if (
    !entry ||
    entry.cancelled_at ||
    entry.published_at ||
    !entry.awaits_exit ||
    entry.level_path !== place ||
    entry.audience.of !== input.audience.of
  )
    return [
      problem(
        '/joins',
        'С этим опросом связать нельзя: нужен входной опрос того же места и тех же людей, который ждёт выхода.',
        'It cannot be joined with that survey: an entry of the same place and people that waits for its exit is needed.',
      ),
    ];
  return alreadyJoined
    ? [problem('/joins', 'У этого входа уже есть выходной опрос.', 'This entry has its exit already.')]
    : [];
};

export const audienceProblems = (people: number): SurveyProblem[] => {
  if (people === 0)
    return [
      problem(
        '/audience',
        'Спрашивать некого: таких людей здесь сейчас нет. Выберите других или другие пары.',
        'There is nobody to ask: no such people are here now. Choose others, or other pairs.',
      ),
    ];
  return people < SMALLEST_GROUP
    ? [
        problem(
          '/audience',
          `Спрашивать слишком мало людей: ${people}. Итоги показывают от ${SMALLEST_GROUP} ответов, и рассказать было бы нечего.`,
          `Too few people would be asked: ${people}. Results are told from ${SMALLEST_GROUP} answers on, so there would be nothing to tell.`,
        ),
      ]
    : [];
};
