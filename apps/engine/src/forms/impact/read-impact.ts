import { Injectable } from '@nestjs/common';
import type { FormImpactView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { compareForms, type DefinitionIssue, type FormChange, type FormDefinition } from '@tandem/forms-core';
import { EnginePool } from '../../database/pools.js';
import { isBoundless } from '../check/check-draft.js';
import { findDraft, findVersion } from '../design/draft-rows.js';
import type { Designing } from '../design/owner.js';
import { readDocument } from '../design/read-document.js';
import { refuseDesign } from '../design/refusals.js';
import { JudgeForm } from '../publish/judge-form.js';
import { CountAnswers } from './count-answers.js';
import { CountCases } from './count-cases.js';
import { FindFormUsers } from './find-form-users.js';
import { PreviewDrafts } from './preview-drafts.js';

/** What the publication of a draft would do, and to whom: nothing is stored. */
@Injectable()
export class ReadImpact {
  constructor(
    private readonly pool: EnginePool,
    private readonly judging: JudgeForm,
    private readonly cases: CountCases,
    private readonly drafts: PreviewDrafts,
    private readonly answers: CountAnswers,
    private readonly users: FindFormUsers,
  ) {}

  async of(designing: Designing, language: Language): Promise<FormImpactView> {
    const row = await findDraft(this.pool, designing);
    if (!row) throw refuseDesign.noDraft();
    const document = readDocument(row.text, language);
    const { issues, locks, samples } = await this.judging.judge(this.pool, designing, document, row.above_id);
    if (isBoundless(issues)) return { ...NOTHING_MORE, issues: issues.map(viewOfIssue) };
    const before = await this.inForce(designing);
    const changes = before ? compareForms(before, document.value) : [];
    const [cases, drafts, answers] = await Promise.all([
      this.cases.of(designing),
      this.drafts.of(designing, document.value, language),
      before ? this.answers.of(designing, before, changes) : [],
    ]);
    return {
      changes: changes.map(viewOfChange),
      issues: [...issues, ...locks].map(viewOfIssue),
      samples: samples.map((sample) => ({ ...sample, errors: [...sample.errors] })),
      cases,
      drafts,
      answers,
      users: before ? this.users.find(designing, before, document.value, language) : [],
    };
  }

  private async inForce({ key, owner }: Designing): Promise<FormDefinition | undefined> {
    const version = await findVersion(this.pool, key, undefined, owner);
    return version && (JSON.parse(version.text) as FormDefinition);
  }
}

export const viewOfChange = ({ class: kind, code, at, text }: FormChange) => ({
  class: kind,
  code,
  at,
  text: { ...text },
});

const viewOfIssue = (issue: DefinitionIssue) => ({ ...issue, message: { ...issue.message } });

/** Of a form that is too large to be compared only its mistakes are told. */
const NOTHING_MORE: FormImpactView = {
  changes: [],
  issues: [],
  samples: [],
  cases: { total: 0, byVersion: [], byStage: [] },
  drafts: { total: 0, items: [] },
  answers: [],
  users: [],
};
