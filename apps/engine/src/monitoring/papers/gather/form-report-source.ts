import { Injectable } from '@nestjs/common';
import type { ReportView } from '@tandem/contracts';
import { localDate, type JsonObject } from '@tandem/domain';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import { GatherNames } from '../../../documents/gather-names.js';
import type { Viewer } from '../../../identity/viewer.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { refuse } from '../../../problems/problem-error.js';
import { ReadReport } from '../../reports/read/read-report.js';
import type { Answered } from '../form/form-answers.js';
import { formReportPaper } from '../kinds/form-report-paper.js';
import { refusePaper } from '../paper-refusals.js';
import { signerOfReport } from '../words/signers.js';
import type { PaperOrder, PaperSource } from './paper-source.js';
import { versionAsked } from './version-asked.js';

/** A report by a form: the draft for those who write it, what was sent for those who receive it. */
@Injectable()
export class FormReportSource implements PaperSource {
  constructor(
    private readonly reports: ReadReport,
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
    private readonly names: GatherNames,
  ) {}

  async check(viewer: Viewer, order: PaperOrder): Promise<string> {
    const report = await this.read(viewer, order);
    return `${report.title}, ${report.place}, ${report.period.title}`;
  }

  async gather(viewer: Viewer, order: PaperOrder): Promise<FilledPaper> {
    const report = await this.read(viewer, order);
    const unit = await this.units.of(report.unit.id);
    if (!unit) throw refuse.notFound();
    const sent = report.showing.version?.frozenAt ?? null;
    return formReportPaper({
      report,
      answered: await this.answered(report, unit),
      signers: [signerOfReport(report)],
      sentOn: sent && localDate(Date.parse(sent), unit.zone),
    });
  }

  private async read(viewer: Viewer, order: PaperOrder): Promise<ReportView> {
    const report = await this.reports.read(viewer, order.of, versionAsked(order), 'ru');
    if (report.asks !== 'form') throw refusePaper.notOfForm();
    return report;
  }

  /** As the page settles them: by the version that the campaign pinned, on the day on which they were sent. */
  private async answered(
    { form: key, formVersion, answers, unit, period, showing }: ReportView,
    place: { readonly path: string; readonly zone: string; readonly region: string },
  ): Promise<Answered> {
    const form = await this.definitions.form(key!, formVersion ?? undefined, place.path);
    if (!form) throw refuse.notFound();
    const at = showing.version ? Date.parse(showing.version.frozenAt) : Date.now();
    const { data, hidden } = form.compiled.compute((answers ?? {}) as JsonObject, {
      today: localDate(at, place.zone),
      calendar: this.units.calendar(place.region),
      case: { unit: unit.id, unitTitle: unit.title, periodFrom: period.from, periodTo: period.to },
    });
    const names = await this.names.of(form.definition.schema, data);
    return { definition: form.definition, data, hidden, around: { names, zone: place.zone } };
  }
}
