import { Module } from '@nestjs/common';
import { ReadPlansModule } from '../../approvals/read/read-plans.module.js';
import { CasesModule } from '../../cases/cases.module.js';
import { CheckDifferences } from '../criteria/check-differences.js';
import { FiguresModule } from '../figures/figures.module.js';
import { BuildReport } from './build/build-report.js';
import { CheckFormAnswers } from './build/check-form-answers.js';
import { EarlierHalves } from './build/earlier-halves.js';
import { PrefillAnswers } from './build/prefill-answers.js';
import { ReckonLive } from './build/reckon-live.js';
import { RecountErrors } from './draft/recount-errors.js';
import { SaveReportSteps } from './draft/save-report-steps.js';
import { ChooseFigures } from './figures/choose-figures.js';
import { FiguresOfRows } from './figures/figures-of-rows.js';
import { CheckReportForm } from './freeze/check-report-form.js';
import { FreezeReport } from './freeze/freeze-report.js';
import { MoveReport } from './move/move-report.js';
import { MoveReportController } from './move/move-report.controller.js';
import { BelowView } from './read/below-view.js';
import { PrefillForm } from './prefill/prefill-form.js';
import { ListMyReports } from './read/list-my-reports.js';
import { ReadCases } from './read/read-cases.js';
import { ReadNarrative } from './read/read-narrative.js';
import { ReadReport } from './read/read-report.js';
import { ShownText } from './read/shown-text.js';
import { ListReportRemarks } from './remarks/list-report-remarks.js';
import { ReportRemarksController } from './remarks/report-remarks.controller.js';
import { SettleReportRemark } from './remarks/settle-report-remark.js';
import { WriteReportRemarks } from './remarks/write-report-remarks.js';
import { ReportsController } from './reports.controller.js';
import { FindReport } from './source/find-report.js';

/** Reports: filled in, frozen, sent, checked and accepted. */
@Module({
  imports: [CasesModule, ReadPlansModule, FiguresModule],
  controllers: [ReportsController, MoveReportController, ReportRemarksController],
  providers: [
    FindReport,
    FiguresOfRows,
    ReckonLive,
    EarlierHalves,
    CheckDifferences,
    CheckFormAnswers,
    BuildReport,
    PrefillAnswers,
    PrefillForm,
    SaveReportSteps,
    RecountErrors,
    CheckReportForm,
    FreezeReport,
    MoveReport,
    BelowView,
    ShownText,
    ReadReport,
    ReadNarrative,
    ReadCases,
    ListMyReports,
    ChooseFigures,
    ListReportRemarks,
    WriteReportRemarks,
    SettleReportRemark,
  ],
  exports: [ReadReport, MoveReport, SaveReportSteps, ChooseFigures, BuildReport, FindReport],
})
export class ReportsModule {}
