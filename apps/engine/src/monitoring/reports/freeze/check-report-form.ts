import { Injectable } from '@nestjs/common';
import { localDate, type Language } from '@tandem/domain';
import {
  asReportAnswers,
  placeOfReportAnswer,
  rowTitles,
  type HalfYearReport,
  type ReportIssue,
  type ReportPaperFacts,
} from '@tandem/monitoring-core';
import { KeepVersions } from '../../../approvals/read/keep-versions.js';
import type { Viewer } from '../../../identity/viewer.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { told } from '../build/check-form-answers.js';
import type { ReportSource } from '../source/report-source.js';

const FORM = 'half-year-report';

/** Form 26 is the contract of a report: what a methodist asks in the version of the form in force, a report answers. */
@Injectable()
export class CheckReportForm {
  constructor(
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
    private readonly versions: KeepVersions,
  ) {}

  /** What the form does not accept, each at its place in the report. */
  async issues(viewer: Viewer, source: ReportSource, report: HalfYearReport): Promise<ReportIssue[]> {
    if (source.period_kind !== 'halfYear' || source.roadmap_version_id === null) return [];
    const form = await this.definitions.form(FORM, undefined, source.level_path);
    const unit = await this.units.of(source.unit_id);
    if (!form || !unit) return [];
    const facts = await this.factsOf(viewer, source, localDate(Date.now(), unit.zone));
    const answers = asReportAnswers(report, facts);
    const judge = (language: Language) =>
      form.compiled.validate(answers, {
        today: localDate(Date.now(), unit.zone),
        language,
        calendar: this.units.calendar(unit.region),
        case: { unit: unit.id, roadmap: { measures: rowTitles(report).map((title) => ({ title })) } },
      });
    const { valid, errors } = judge('ru');
    if (valid) return [];
    return told(
      'error',
      errors,
      judge('en').errors,
      `форма «${form.definition.meta.title.ru}», версия ${form.version}`,
      (path) => placeOfReportAnswer(path, report),
    );
  }

  private async factsOf({ person }: Viewer, source: ReportSource, today: string): Promise<ReportPaperFacts> {
    const version = await this.versions.of(source.roadmap_version_id!);
    return {
      unit: source.unit_id,
      sender: SENDERS[source.level],
      roadmap: version.roadmap,
      roadmapVersion: `${version.number}`,
      submittedBy: { id: person.id, name: person.name },
      cutOff: source.cut_off < today ? source.cut_off : today,
      at: new Date().toISOString(),
    };
  }
}

const SENDERS = {
  school: 'school',
  regionFounded: 'regionFounded',
  municipality: 'municipality',
  region: 'operator',
} as const satisfies Record<ReportSource['level'], ReportPaperFacts['sender']>;
