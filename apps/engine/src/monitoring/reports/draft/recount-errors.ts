import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EnginePool } from '../../../database/pools.js';
import { CheckBefore, type AboutToSend } from '../../../pipeline/check-before.js';
import { CheckFormAnswers } from '../build/check-form-answers.js';
import { PrefillAnswers } from '../build/prefill-answers.js';
import { FindReport } from '../source/find-report.js';
import { readReportDraft, writeErrors } from './draft-rows.js';

/**
 * A survey that was told since a form was last saved or read has filled what was missing in it: whoever hands it on is
 * judged by what stands there now. What somebody has typed stays as it is; whoever sends it reads all of it before.
 */
@Injectable()
export class RecountErrors implements OnModuleInit {
  constructor(
    private readonly pool: EnginePool,
    private readonly reports: FindReport,
    private readonly prefilling: PrefillAnswers,
    private readonly forms: CheckFormAnswers,
    private readonly before: CheckBefore,
  ) {}

  onModuleInit(): void {
    this.before.on('report', 'REPORT.READY', (asked) => this.recount(asked));
  }

  private async recount({ viewer, caseId }: AboutToSend): Promise<void> {
    const { source } = await this.reports.find(viewer, caseId);
    if (source.form === null) return;
    const draft = await readReportDraft(this.pool, source.id);
    const content = await this.prefilling.content(source, draft.content);
    await writeErrors(this.pool, source.id, draft.revision, await this.forms.issues(source, content));
  }
}
