import type { RowByUnitView } from '@tandem/contracts';
import { cellWords, type FilledPaper, type PaperCell } from '../../../documents/shaped/filled-paper.js';
import type { EachPart } from '../../../documents/shaped/paper-shape.js';
import { amountCell, measuredCell, numberOf } from '../words/amounts.js';
import { planAndFact } from './plan-and-fact.js';

/** Units side by side in one row: to whom recommendations are addressed (R285, R290). */
export const BY_UNIT: EachPart = {
  part: 'each',
  tag: 'comparisons',
  words: 'Сравнение по организациям',
  heading: 'Сравнение муниципалитетов и\u00a0учреждений по\u00a0показателям',
  named: { tag: 'measure', words: 'мероприятие' },
  empty: 'Сравнивать нечего: показателей с\u00a0числами нет.',
  parts: [
    { part: 'chart', tag: 'unitsChart', words: 'организации по показателю' },
    {
      part: 'table',
      tag: 'units',
      words: 'Организации по показателю',
      charted: true,
      columns: [
        { tag: 'unit', title: 'Организация', share: 44 },
        { tag: 'value', title: 'Значение', share: 26, align: 'center' },
        { tag: 'verdict', title: 'Оценка', share: 30, align: 'center' },
      ],
    },
  ],
};

export const fillByUnit = (rows: readonly RowByUnitView[], source: string): FilledPaper => ({
  comparisons: rows
    .filter(({ units }) => units.some(hasNumber))
    .map((row) => {
      const units = row.units.toSorted(bestFirst);
      return {
        measure: row.title,
        unitsChart: planAndFact(
          units.map((one) => ({
            title: one.unit.title,
            value: valueOf(one),
            words: cellWords(valueCell(row, one)),
            plan: row.plan,
            verdict: one.verdict,
          })),
          { title: row.title, unit: unitOf(row), source },
        ),
        units: units.map((one) => ({
          unit: one.unit.title,
          value: valueCell(row, one),
          verdict: VERDICTS[one.verdict] ?? one.verdict,
        })),
      };
    }),
});

type Unit = RowByUnitView['units'][number];

/** Of a unit that carries a row out by several of its own there is the number, and not of how many. */
const valueOf = ({ measured, percent }: Unit): number | null => numberOf(measured) ?? percent;

const hasNumber = (unit: Unit): boolean => unit.measured?.kind !== 'presence' && valueOf(unit) !== null;

const valueCell = (row: RowByUnitView, unit: Unit): PaperCell =>
  unit.measured === null && unit.percent !== null
    ? amountCell(unit.percent, unitOf(row) === '%' ? 'percent' : 'count')
    : measuredCell(unit.measured, row.plan);

/** Those of whom nothing is known stand last; equals by name. */
const bestFirst = (a: Unit, b: Unit): number =>
  (valueOf(b) ?? -Infinity) - (valueOf(a) ?? -Infinity) ||
  a.unit.title.localeCompare(b.unit.title, 'ru', { numeric: true });

const unitOf = ({ units }: RowByUnitView): string =>
  units.some(({ measured }) => measured?.kind === 'share') ? '%' : 'единиц';

const VERDICTS: { readonly [verdict: string]: string } = {
  met: 'план выполнен',
  withinTolerance: 'в\u00a0пределах допуска',
  short: 'ниже плана',
  notApplicable: 'неприменимо',
  noData: 'нет данных',
  notJudged: 'без оценки',
  refused: 'значение не\u00a0принято',
};
