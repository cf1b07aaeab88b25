import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import readXlsxFile from 'read-excel-file/node';
import { readPlanTables, type Measure, type RoadmapPlan } from '@tandem/roadmap-core';
import { readSource } from '../import/read/read-source.js';
import { planOf } from '../../testing/insert-roadmap.js';
import { layOut } from './plan-paper.js';
import { writeDocx } from './write-docx.js';
import { writePdf } from './write-pdf.js';
import { writeXlsx } from './write-xlsx.js';

const NAMES = ['region-2020', 'region-2025', 'kedrovy-2025', 'nefteyugansk-2024'] as const;
const read = (name: string): RoadmapPlan =>
  JSON.parse(
    readFileSync(new URL(`../../../demo/roadmaps/${name}.json`, import.meta.url), 'utf8'),
  ) as RoadmapPlan;

const paperOf = (plan: RoadmapPlan, language: 'ru' | 'en' = 'ru') =>
  layOut(plan, { language, act: null, standing: 'Версия\u00a02' });

/** The file as the importer understands it. */
const readBack = async (file: Buffer, plan: RoadmapPlan): Promise<RoadmapPlan> => {
  const tables = await readSource(file, () => undefined);
  let ids = 0;
  const result = readPlanTables(tables, { level: plan.level, newId: () => `n${(ids += 1)}` });
  if (!result.ok) throw new Error(`${result.code}: ${result.text.ru}`);
  return result.imported.plan;
};

const line = (text: string) => text.replace(/\s+/g, ' ').replace(/^'/, '').trim();
const rowOf = (measure: Measure) => ({
  label: measure.label,
  title: line([measure.title, ...measure.subItems].join(' ')),
  indicator: line(measure.indicator?.raw ?? ''),
  result: line(measure.result),
  schedule: line(measure.schedule.raw),
  parties: measure.assignments.map(({ name, schedule }) => [name, line(schedule?.raw ?? '')]),
});

describe.each(NAMES)('the roadmap %s on paper', (name) => {
  const plan = read(name);
  const sections = plan.sections.map(({ title }) => line(title));

  it.each([
    ['a document', writeDocx],
    ['a workbook', writeXlsx],
  ] as const)('comes back from %s row by row as it was', async (_, write) => {
    const back = await readBack(await write(paperOf(plan)), plan);
    expect(back.sections.map(({ title }) => line(title))).toEqual(sections);
    expect(back.measures.map(rowOf)).toEqual(plan.measures.map(rowOf));
    expect(line(back.title)).toBe(line(plan.title));
    expect(back.tolerance).toEqual(plan.tolerance);
    expect(back.act?.number).toBe(plan.act?.number);
    expect(back.act?.date).toBe(plan.act?.date);
  });

  it('has a page for every few rows of a PDF', async () => {
    const file = await writePdf(paperOf(plan));
    const pages = file.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThan(9);
  });
});

describe('a plan as a document of Word', () => {
  it('lies across, repeats its heading, counts its pages, merges what goes on', async () => {
    const zip = new PizZip(await writeDocx(paperOf(read('kedrovy-2025'))));
    const body = zip.file('word/document.xml')!.asText();
    expect(body).toContain('w:orient="landscape"');
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:gridSpan w:val="6"\/>/g)).toHaveLength(7);
    expect(body).toContain('<w:vMerge w:val="restart"/>');
    const [footer] = zip.file(/word\/footer\d*\.xml/);
    expect(footer!.asText()).toContain('NUMPAGES');
    expect(footer!.asText()).toContain('Версия\u00a02');
    for (const words of ['Приложение №\u00a01', 'к\u00a0приказу от\u00a011.03.2025 №\u00a017од'])
      expect(body).toContain(words);
  });

  it('survives signs that no document may hold', async () => {
    const plan = planOf(['m'], { title: 'До\u0000рож\u000bная\ud800 карта <b>&amp; ]]></b>' });
    const back = await readBack(await writeDocx(paperOf(plan)), plan);
    expect(back.measures).toHaveLength(1);
    const zip = new PizZip(await writeDocx(paperOf(plan)));
    expect(zip.file('word/document.xml')!.asText()).toContain('Дорожная карта &lt;b&gt;&amp;amp; ]]&gt;');
  });
});

describe('a plan as a workbook', () => {
  const [only] = planOf(['m']).measures as [Measure];

  it.each(['=1+1', '+7 3822', '-', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/c calc"!A1'])(
    'never runs %j',
    async (text) => {
      const plan = planOf(['m'], {
        title: text,
        sections: [{ id: 's1', title: text }],
        measures: [
          {
            ...only,
            label: text,
            title: text,
            result: text,
            schedule: { raw: text, rules: [] },
            assignments: [{ id: 'a', name: text }],
          },
        ],
      });
      const file = await writeXlsx(paperOf(plan));
      for (const sheet of new PizZip(file).file(/xl\/worksheets\/sheet\d+\.xml/))
        expect(sheet.asText()).not.toMatch(/<f[ >]/);
      const cells = (await readXlsxFile(file))[0]!.data.flat().filter((cell) => typeof cell === 'string');
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThanOrEqual(5);
    },
  );

  it('keeps its heading in sight, wraps its words, prints across', async () => {
    const zip = new PizZip(await writeXlsx(paperOf(read('nefteyugansk-2024'))));
    const sheet = zip.file('xl/worksheets/sheet1.xml')!.asText();
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
    expect(sheet).toContain('orientation="landscape"');
    expect(zip.file('xl/styles.xml')!.asText()).toContain('wrapText="1"');
  });

  it('has the columns of the city, five, with the result last', async () => {
    const [{ data } = { data: [] }] = await readXlsxFile(await writeXlsx(paperOf(read('nefteyugansk-2024'))));
    expect(data[2]).toEqual([
      '№ п/п',
      'Наименование мероприятий',
      'Сроки реализации',
      'Ответственный исполнитель',
      'Прогнозируемый результат',
    ]);
  });
});

describe('what stands on the paper', () => {
  it('is a row for each party with a term of its own', () => {
    const { bands } = paperOf(read('kedrovy-2025'));
    const band = bands.find((one) => one.kind === 'measure' && one.rows.length > 1);
    expect(band).toMatchObject({
      rows: [
        [
          '2.',
          expect.any(String),
          '',
          expect.any(String),
          'Май 2021\u00a0г.',
          expect.stringContaining('Отдел'),
        ],
        [null, null, null, null, 'Май-июнь 2021\u00a0г.', 'Образовательные организации'],
      ],
    });
  });

  it('says the tolerance below the table, and marks the column that it is of', () => {
    const { footnote, columns } = paperOf(read('region-2020'));
    expect(columns[2]!.title).toBe('Показатель реализации\u00a0¹');
    expect(footnote!.replaceAll('\u00a0', ' ')).toBe(
      '¹ Допустимое возможное отклонение от показателей — не более 1 %',
    );
    expect(paperOf(read('region-2025')).footnote).toBeUndefined();
  });

  it('has headings in English, and the words of the plan as they are', () => {
    const paper = paperOf(read('kedrovy-2025'), 'en');
    expect(paper.columns.map(({ title }) => title)).toEqual([
      'No.',
      'Measure',
      'Indicator',
      'Expected results',
      'Terms',
      'Responsible',
    ]);
    expect(paper.act[1]!.replaceAll('\u00a0', ' ')).toBe('to the order No. 17од of 11.03.2025');
  });

  const longest = () => {
    const { sections, measures, ...rest } = read('region-2025');
    return {
      ...rest,
      sections,
      measures: Array.from({ length: 600 }, (_, at) => ({
        ...measures[at % 11]!,
        id: `m${at}`,
        section: sections[0]!.id,
      })),
    };
  };

  it('is drawn as a PDF beside everything else that is asked meanwhile', async () => {
    const drawn = writePdf(paperOf(longest()));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const waits = monitorEventLoopDelay({ resolution: 10 });
    waits.enable();
    const file = await drawn;
    waits.disable();
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    // The whole drawing took five seconds of everybody's time.
    expect(waits.max / 1e6).toBeLessThan(1_500);
  }, 60_000);

  it('is refused when many are being drawn already, and drawn again afterwards', async () => {
    const asked = await Promise.allSettled(
      Array.from({ length: 12 }, () => writePdf(paperOf(read('region-2025')))),
    );
    const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.map(({ status, code }) => [status, code])).toEqual(Array(4).fill([503, 'busy']));
    expect(await writePdf(paperOf(read('region-2025')))).toBeInstanceOf(Buffer);
  }, 180_000);

  it('is written soon, also of the longest plan that there may be', async () => {
    const long = longest();
    for (const write of [writeDocx, writeXlsx, writePdf]) {
      const start = performance.now();
      await write(paperOf(long));
      expect(performance.now() - start).toBeLessThan(15_000);
    }
  }, 60_000);
});
