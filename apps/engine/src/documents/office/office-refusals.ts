import { Refusal } from '../../problems/problem-error.js';

/** Why a file of Word or Excel is not read, and what to do about it. */
export const refuseOffice = {
  unreadable: () =>
    new Refusal(422, 'file-unreadable', {
      ru: 'Файл не читается: он повреждён или сохранён не до конца. Откройте его, сохраните заново и попробуйте ещё раз.',
      en: 'The file cannot be read: it is damaged or was not saved to the end. Open it, save it again and retry.',
    }),
  swells: () =>
    new Refusal(422, 'file-swells', {
      ru: 'Файл при открытии занял бы слишком много места. Сохраните его заново и попробуйте ещё раз.',
      en: 'The file would take too much space when opened. Save it again and retry.',
    }),
  stretched: () =>
    new Refusal(422, 'file-swells', {
      ru: 'На листе есть ячейки слишком далеко от таблицы. Удалите пустые строки под ней и столбцы правее, сохраните файл и попробуйте ещё раз.',
      en: 'Some cells of a sheet stand too far from the table. Delete the empty rows below it and the columns to its right, save the file and retry.',
    }),
  macros: () =>
    new Refusal(422, 'file-macros', {
      ru: 'В файле есть макросы: сохраните его без них (.docx или .xlsx).',
      en: 'The file holds macros: save it without them (.docx or .xlsx).',
    }),
  remote: () =>
    new Refusal(422, 'file-remote', {
      ru: 'Файл берёт рисунки или шаблон с другого компьютера. Вставьте их в сам документ или удалите и сохраните его заново.',
      en: 'The file takes pictures or a template from another computer. Put them into the document or remove them, and save it again.',
    }),
  links: () =>
    new Refusal(422, 'file-links', {
      ru: 'Книга берёт значения из других файлов. Разорвите связи («Данные» → «Изменить связи») и сохраните её заново.',
      en: 'The workbook takes values from other files. Break the links (Data → Edit Links) and save it again.',
    }),
} as const;
