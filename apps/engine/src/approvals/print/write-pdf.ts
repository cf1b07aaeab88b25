import type { Content } from 'pdfmake/interfaces.js';
import { PAGE, PAGES } from '../../documents/paper/pdf-document.js';
import { mm, toPdf } from '../../documents/paper/to-pdf.js';
import { pdfTable } from './pdf-table.js';
import type { PlanPaper } from './plan-paper.js';

const MARGIN = mm(15);
const NUMBERS = { ru: `страница ${PAGE} из ${PAGES}`, en: `page ${PAGE} of ${PAGES}` } as const;

/** A plan on A4 across. */
export const writePdf = (paper: PlanPaper): Promise<Buffer> => {
  const { title, act, footnote, standing, language } = paper;
  const content: Content[] = [
    ...(act.length > 0 ? [{ text: act.join('\n'), style: 'act' }] : []),
    { text: title, style: 'title' },
    pdfTable(paper, mm(297) - 2 * MARGIN),
    ...(footnote ? [{ text: footnote, style: 'footnote' }] : []),
  ];
  return toPdf({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [MARGIN, mm(15), MARGIN, mm(16)],
    info: { title },
    content,
    footer: {
      columns: [{ text: standing }, { text: NUMBERS[language], alignment: 'right' }],
      fontSize: 8,
      color: '#5A615D',
      margin: [MARGIN, 14, MARGIN, 0],
    },
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.12, color: '#1F2421' },
    styles: {
      act: { alignment: 'right', margin: [0, 0, 0, 6] },
      title: { fontSize: 13, bold: true, alignment: 'center', margin: [40, 2, 40, 10] },
      head: { bold: true, alignment: 'center' },
      section: { bold: true, alignment: 'center' },
      footnote: { fontSize: 8.5, margin: [0, 6, 0, 0] },
    },
  });
};
