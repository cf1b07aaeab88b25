import { Injectable } from '@nestjs/common';
import type { FactCasesView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import type { Viewer } from '../../../identity/viewer.js';
import { EnginePool } from '../../../database/pools.js';
import { ReadContext } from '../../../database/read-context.js';
import { figureOf } from '../../figures/catalogue/figures.js';
import { LiveFigures } from '../../figures/live-figures.js';
import { BuildReport } from '../build/build-report.js';
import { casesOf } from '../build/kept-report.js';
import { readReportDraft } from '../draft/draft-rows.js';
import { EMPTY } from '../draft/report-content.js';
import { refuseReport } from '../refusals.js';
import { FindReport, type SeenReport } from '../source/find-report.js';
import type { ReportSource } from '../source/report-source.js';
import { isBeingWritten, writesHere } from '../source/works-at.js';

/** Who stands behind a number: told at the place itself, to those who may read of them. */
@Injectable()
export class ReadCases {
  constructor(
    private readonly pool: EnginePool,
    private readonly context: ReadContext,
    private readonly reports: FindReport,
    private readonly building: BuildReport,
    private readonly figures: LiveFigures,
  ) {}

  /** Of a number that was added up: the reports that it is made of, and nobody in them. */
  async read(viewer: Viewer, id: string, measure: string, language: Language): Promise<FactCasesView> {
    const seen = await this.reports.find(viewer, id);
    if (!writesHere(viewer, seen.source.level_path)) throw refuseReport.casesStay();
    const behind = await this.behind(viewer, seen, measure);
    const figure = behind.figure === undefined ? undefined : figureOf(behind.figure);
    if (!figure) return this.added(seen.source, measure, behind.asOf, language);
    const [numerator, denominator] = await Promise.all([
      this.figures.describeCases(figure.key, behind.numerator, viewer, 'numerator', language),
      this.figures.describeCases(figure.key, behind.denominator, viewer, 'denominator', language),
    ]);
    return {
      measure,
      asOf: behind.asOf,
      figure: say(figure.title, language),
      explains: say(figure.explains, language),
      numerator,
      denominator,
    };
  }

  /** Of the draft while it is being written; afterwards of what was sent. */
  private async behind(viewer: Viewer, seen: SeenReport, measure: string): Promise<Behind> {
    const { source } = seen;
    if (source.version_id !== null && !isBeingWritten(seen)) {
      const sent = await this.context.as(viewer, (reader) =>
        reader.one<SentRow>(SENT, [source.version_id, measure]),
      );
      if (!sent) throw refuseReport.noSuchRow();
      return { ...sent, figure: sent.figure ?? undefined };
    }
    const { content } = await readReportDraft(this.pool, source.id);
    const built = await this.building.build(source, content, { recent: true });
    const row = built.report.rows.find((one) => one.measure === measure);
    if (!row) throw refuseReport.noSuchRow();
    return {
      figure: built.sources[measure]?.figure,
      asOf: row.live?.asOf ?? built.asOf,
      ...(casesOf(row.live?.measured) ?? { numerator: [], denominator: [] }),
    };
  }

  private async added(
    source: ReportSource,
    measure: string,
    asOf: string,
    language: Language,
  ): Promise<FactCasesView> {
    const { reckoned } = await this.building.build(source, EMPTY, { recent: true });
    const row = reckoned.consolidation?.rows.find((one) => one.measure === measure);
    const counted = new Set(row?.half.counted);
    return {
      measure,
      asOf,
      figure: say(ADDED.title, language),
      explains: say(ADDED.explains, language),
      numerator: reckoned.below
        .filter(({ unit }) => counted.has(unit))
        .map(({ unit, title, report }) => ({ id: unit, title, case: report, detail: '' })),
      denominator: [],
    };
  }
}

interface Behind {
  readonly figure: string | undefined;
  readonly asOf: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

interface SentRow {
  figure: string | null;
  asOf: string;
  numerator: string[];
  denominator: string[];
}

const SENT = `
select v.report->'sources'->$2->>'figure' as figure, v.report->>'asOf' as "asOf", coalesce(k.numerator, '{}') as numerator, coalesce(k.denominator, '{}') as denominator
from report_version v left join report_version_cases k on k.version_id = v.id and k.measure_id = $2 and k.span = 'half'
where v.id = $1 and jsonb_path_exists(v.told, '$.rows[*] ? (@.measure == $m)', jsonb_build_object('m', $2::text))`;

const ADDED = {
  title: { ru: 'Сложено из\u00a0отчётов', en: 'Added up from reports' },
  explains: {
    ru: 'Числители сложены с\u00a0числителями, знаменатели со\u00a0знаменателями; каждый человек\u00a0— один раз. Кто стоит за\u00a0числами, видно в\u00a0самих организациях.',
    en: 'Numerators are added to numerators and denominators to denominators, each person once. Who stands behind the numbers is seen at the institutions themselves.',
  },
};
