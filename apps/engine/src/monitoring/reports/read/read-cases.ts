import { Injectable } from '@nestjs/common';
import type { FactCasesView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import type { Viewer } from '../../../identity/viewer.js';
import { EnginePool } from '../../../database/pools.js';
import { figureOf } from '../../figures/catalogue/figures.js';
import { LiveFigures } from '../../figures/live-figures.js';
import { BuildReport } from '../build/build-report.js';
import { casesOf } from '../build/kept-report.js';
import { readReportDraft } from '../draft/draft-rows.js';
import { refuseReport } from '../refusals.js';
import { FindReport } from '../source/find-report.js';
import { worksAt } from '../source/works-at.js';

/** Who stands behind a number: told at the place itself, to those who may read of them. */
@Injectable()
export class ReadCases {
  constructor(
    private readonly pool: EnginePool,
    private readonly reports: FindReport,
    private readonly building: BuildReport,
    private readonly figures: LiveFigures,
  ) {}

  /** Of a number that was added up: the reports that it is made of, and nobody in them. */
  async read(viewer: Viewer, id: string, measure: string, language: Language): Promise<FactCasesView> {
    const { source } = await this.reports.find(viewer, id);
    if (!worksAt(viewer, source.level_path)) throw refuseReport.casesStay();
    const { content } = await readReportDraft(this.pool, id);
    const built = await this.building.build(source, content);
    const row = built.report.rows.find((one) => one.measure === measure);
    if (!row) throw refuseReport.noSuchRow();
    const from = built.sources[measure];
    const figure = from?.figure === undefined ? undefined : figureOf(from.figure);
    const found = { measure, asOf: row.live?.asOf ?? built.asOf };
    if (!figure) {
      const { consolidation, below } = built.reckoned;
      const counted = new Set(consolidation?.rows.find((one) => one.measure === measure)?.half.counted);
      return {
        ...found,
        figure: say(ADDED.title, language),
        explains: say(ADDED.explains, language),
        numerator: below
          .filter(({ unit }) => counted.has(unit))
          .map(({ unit, title, report }) => ({ id: unit, title, case: report, detail: '' })),
        denominator: [],
      };
    }
    const cases = casesOf(row.live?.measured);
    const [numerator, denominator] = await Promise.all([
      this.figures.describeCases(figure.key, cases?.numerator ?? [], viewer, 'numerator', language),
      this.figures.describeCases(figure.key, cases?.denominator ?? [], viewer, 'denominator', language),
    ]);
    return {
      ...found,
      figure: say(figure.title, language),
      explains: say(figure.explains, language),
      numerator,
      denominator,
    };
  }
}

const ADDED = {
  title: { ru: 'Сложено из\u00a0отчётов', en: 'Added up from reports' },
  explains: {
    ru: 'Числители сложены с\u00a0числителями, знаменатели со\u00a0знаменателями; каждый человек\u00a0— один раз. Кто стоит за\u00a0числами, видно в\u00a0самих организациях.',
    en: 'Numerators are added to numerators and denominators to denominators, each person once. Who stands behind the numbers is seen at the institutions themselves.',
  },
};
