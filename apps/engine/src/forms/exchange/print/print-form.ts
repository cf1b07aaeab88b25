import { readTree, translateForm, type FormDefinition } from '@tandem/forms-core';
import { say, type Json, type JsonObject, type Language } from '@tandem/domain';
import type { Content } from 'pdfmake/interfaces.js';
import { PAGE, PAGES } from '../../../documents/paper/pdf-document.js';
import { mm, toPdf } from '../../../documents/paper/to-pdf.js';
import type { Wording } from './answer-words.js';
import { printField } from './print-field.js';

interface PrintedForm {
  readonly language: Language;
  /** Without answers: the form to be filled by hand. */
  readonly answers?: JsonObject;
  /** Above the title: whose form it is. */
  readonly above?: string;
  /** Under the title: who filled it in and when. */
  readonly below?: string;
  readonly sayValue: (schema: JsonObject, value: Json) => string;
}

const MARGINS = { left: mm(20), right: mm(12), top: mm(15), bottom: mm(18) };
const WIDTH = mm(210) - MARGINS.left - MARGINS.right;

/** A form on A4, in letters that know Cyrillic. */
export const printForm = async (definition: FormDefinition, printed: PrintedForm): Promise<Buffer> => {
  const { language, answers } = printed;
  const drawn = { ...definition, ...translateForm(definition, language) };
  const wording: Wording = { language, width: WIDTH, say: printed.sayValue };
  const { pages } = readTree(drawn);
  const title = say(definition.meta.title, language);
  const content: Content[] = [
    ...(printed.above ? [{ text: printed.above, style: 'above' }] : []),
    { text: title, style: 'title' },
    ...(printed.below ? [{ text: printed.below, style: 'above' }] : []),
    ...pages.flatMap((page): Content[] => [
      ...(pages.length > 1 ? [{ text: page.title, style: 'section' }] : []),
      ...page.fields.map((field): Content => {
        const answer = answers && Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
        return { stack: printField(field, answer, wording), unbreakable: isShort(field.schema, answer) };
      }),
    ]),
  ];
  return toPdf({
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    info: { title },
    content,
    footer: {
      text: `${title} · ${PAGE} / ${PAGES}`,
      alignment: 'center',
      fontSize: 8,
      color: '#5A615D',
      margin: [40, 14, 40, 0],
    },
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.15, color: '#1F2421' },
    styles: {
      title: { fontSize: 16, bold: true, alignment: 'center', margin: [0, 4, 0, 10] },
      above: { fontSize: 10, alignment: 'center', color: '#5A615D' },
      section: { fontSize: 13, bold: true, margin: [0, 10, 0, 6] },
      label: { bold: true, margin: [0, 4, 0, 1] },
      help: { fontSize: 9, color: '#5A615D', margin: [0, 0, 0, 2] },
    },
  });
};

/** Longer ones may not fit a page, and what does not fit a page that may not be broken is lost. */
const LONGEST = 1_500;
const MOST_LINES = 25;

/** Tables and groups may go over pages; a question and its short answer stay together. */
const isShort = ({ type, title, description, oneOf }: JsonObject, answer: Json | undefined): boolean => {
  if (type === 'object' || type === 'array') return false;
  const options = Array.isArray(oneOf) ? (oneOf as JsonObject[]).map((one) => one['title']) : [];
  const words = [title, description, answer, ...options].filter((one) => typeof one === 'string').join('\n');
  return words.length <= LONGEST && words.split('\n').length <= MOST_LINES;
};
