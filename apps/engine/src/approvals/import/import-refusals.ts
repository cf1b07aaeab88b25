import { Refusal } from '../../problems/problem-error.js';

/** What cannot be brought in, in words, and what to do instead. */
export const refuseImporting = {
  empty: () => new Refusal(422, 'file-empty', { ru: 'Файл пуст.', en: 'The file is empty.' }),
  type: () =>
    new Refusal(415, 'file-type', {
      ru: 'Такой файл не прочитать. Подойдут Word (.docx), Excel (.xlsx), CSV и таблица, вставленная из буфера обмена.',
      en: 'Such a file cannot be read. Word (.docx), Excel (.xlsx), CSV and a table from the clipboard can.',
    }),
  pdf: () =>
    new Refusal(415, 'file-pdf', {
      ru: 'Из PDF таблицу не прочитать. Откройте его в Word и сохраните как .docx или скопируйте таблицу и вставьте её сюда.',
      en: 'A table cannot be read from a PDF. Open it in Word and save it as .docx, or copy the table and paste it here.',
    }),
  old: () =>
    new Refusal(415, 'file-old', {
      ru: 'Это файл прежнего Word или Excel. Сохраните его как .docx или .xlsx и попробуйте ещё раз.',
      en: 'This is a file of an older Word or Excel. Save it as .docx or .xlsx and retry.',
    }),
  locked: () =>
    new Refusal(422, 'file-locked', {
      ru: 'Файл закрыт паролем. Снимите пароль и попробуйте ещё раз.',
      en: 'The file is protected by a password. Remove the password and retry.',
    }),
  largeText: () =>
    new Refusal(413, 'too-large', {
      ru: 'Таблица больше 2\u00a0МБ: это не план. Оставьте в ней только строки плана.',
      en: 'The table is larger than 2 MB: it is no plan. Keep only the rows of the plan.',
    }),
  formulas: (places: string) =>
    new Refusal(422, 'file-formulas', {
      ru: `В книге есть формулы (${places}), а в карте стоят только значения. Скопируйте таблицу в Excel, вставьте её «только значения» и загрузите книгу ещё раз.`,
      en: `The workbook holds formulas (${places}), a roadmap holds values only. Copy the table in Excel, paste it as values only, and bring the workbook again.`,
    }),
  tooMany: () =>
    new Refusal(429, 'too-many-imports', {
      ru: 'За сутки загружено слишком много файлов. Попробуйте завтра.',
      en: 'Too many files in one day. Try tomorrow.',
    }),
  tooManyAtOnce: () =>
    new Refusal(429, 'too-many-imports', {
      ru: 'Ваши прежние файлы ещё читаются. Дождитесь их и загрузите следующий.',
      en: 'Your earlier files are still being read. Wait for them, then bring the next one.',
    }),
  busy: () =>
    new Refusal(409, 'import-busy', {
      ru: 'Файл ещё читается. Дождитесь конца и выберите таблицу.',
      en: 'The file is still being read. Wait for the end and choose the table.',
    }),
  failed: () =>
    new Refusal(500, 'reading-failed', {
      ru: 'Прочитать файл не получилось из-за нашей ошибки, администратор её видит. Попробуйте позже или вставьте таблицу из буфера обмена.',
      en: 'The file could not be read because of an error of ours, which the administrator sees. Try later, or paste the table.',
    }),
  gone: () =>
    new Refusal(422, 'import-gone', {
      ru: 'Файл уже удалён: его хранят сутки. Загрузите его ещё раз.',
      en: 'The file is gone: it is kept for a day. Bring it again.',
    }),
  noSuchTable: () =>
    new Refusal(422, 'no-such-table', {
      ru: 'Такой таблицы плана в файле нет.',
      en: 'The file has no such table of a plan.',
    }),
} as const;
