import { Injectable } from '@nestjs/common';
import type { ReportContent } from '@tandem/contracts';
import { localDate, type JsonObject, type Language } from '@tandem/domain';
import type { FormProblem } from '@tandem/forms-core';
import { CRITERIA_FORM, type ReportIssue, type ReportPlace } from '@tandem/monitoring-core';
import { Definitions } from '../../../pipeline/definitions.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { CheckDifferences } from '../../criteria/check-differences.js';
import type { ReportSource } from '../source/report-source.js';

/** Where a form is asked for instead of rows of a plan: what the version pinned by the campaign does not accept. */
@Injectable()
export class CheckFormAnswers {
  constructor(
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
    private readonly differences: CheckDifferences,
  ) {}

  async issues(source: ReportSource, { answers }: ReportContent): Promise<ReportIssue[]> {
    const form = await this.definitions.form(
      source.form!,
      source.form_version ?? undefined,
      source.level_path,
    );
    const unit = await this.units.of(source.unit_id);
    if (!form || !unit) return [NO_FORM];
    const judge = (language: Language) =>
      form.compiled.validate((answers ?? {}) as JsonObject, {
        today: localDate(Date.now(), unit.zone),
        language,
        calendar: this.units.calendar(unit.region),
        case: {
          unit: unit.id,
          unitTitle: unit.title,
          periodFrom: source.period_from,
          periodTo: source.period_to,
        },
      });
    const [ru, en] = [judge('ru'), judge('en')];
    const from = `форма «${form.definition.meta.title.ru}», версия ${form.version}`;
    return [
      ...told('error', ru.errors, en.errors, from),
      ...(source.form === CRITERIA_FORM ? await this.differences.issues(source, ru.data) : []),
      ...told('warning', ru.warnings, en.warnings, from),
    ];
  }
}

/** The same answers break the same rules in both languages, in the same order. */
export const told = (
  severity: ReportIssue['severity'],
  russian: readonly FormProblem[],
  english: readonly FormProblem[],
  source: string,
  placeOf: (path: string) => ReportPlace = (path) => ({ answer: path }),
): ReportIssue[] =>
  russian.map(({ path, message }, at) => ({
    code: 'form-refuses',
    severity,
    at: placeOf(path),
    text: { ru: message, en: english[at]?.message ?? message },
    source,
  }));

const NO_FORM: ReportIssue = {
  code: 'form-missing',
  severity: 'error',
  at: { answer: '' },
  text: {
    ru: 'Форма этого отчёта не\u00a0опубликована.',
    en: 'The form of this report is not published.',
  },
  source: 'кампания',
};
