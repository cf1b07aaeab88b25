import { Injectable } from '@nestjs/common';
import type { ReportView } from '@tandem/contracts';
import { localDate } from '@tandem/domain';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { Viewer } from '../../../identity/viewer.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { ReadReport } from '../../reports/read/read-report.js';
import { halfYearReportPaper } from '../kinds/half-year-report-paper.js';
import { refusePaper } from '../paper-refusals.js';
import { signerOfReport } from '../words/signers.js';
import type { PaperOrder, PaperSource } from './paper-source.js';
import { versionAsked } from './version-asked.js';

/** A report of a unit: the draft for those who write it, what was sent for those who receive it. */
@Injectable()
export class ReportSource implements PaperSource {
  constructor(
    private readonly reports: ReadReport,
    private readonly units: UnitDirectory,
  ) {}

  async check(viewer: Viewer, order: PaperOrder): Promise<string> {
    const report = await this.read(viewer, order);
    return `Отчёт, ${report.place}, ${report.period.title}`;
  }

  async gather(viewer: Viewer, order: PaperOrder): Promise<FilledPaper> {
    const report = await this.read(viewer, order);
    const zone = (await this.units.of(report.unit.id))?.zone ?? 'UTC';
    return halfYearReportPaper({
      report,
      signers: [signerOfReport(report)],
      asOf: localDate(Date.parse(report.asOf), zone),
    });
  }

  private async read(viewer: Viewer, order: PaperOrder): Promise<ReportView> {
    const report = await this.reports.read(viewer, order.of, versionAsked(order), 'ru');
    if (report.asks === 'form') throw refusePaper.notOfPlan();
    return report;
  }
}
