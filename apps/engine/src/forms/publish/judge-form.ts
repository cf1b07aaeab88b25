import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { localDate } from '@tandem/domain';
import {
  checkSamples,
  findBrokenLocks,
  type DefinitionIssue,
  type FormDefinition,
  type FormDocument,
  type SampleVerdict,
} from '@tandem/forms-core';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { issuesOf } from '../check/check-draft.js';
import { findVersionById } from '../design/draft-rows.js';
import type { Designing } from '../design/owner.js';
import { FindBrokenWorkflows } from './find-broken-workflows.js';

export interface Judged {
  /** Everything that is wrong with the form, with what its publication would break. */
  readonly issues: readonly DefinitionIssue[];
  readonly locks: readonly DefinitionIssue[];
  readonly samples: readonly SampleVerdict[];
}

/** Whether a form may be published: by its own language, by its samples, by the template above and by the workflows that use it. */
@Injectable()
export class JudgeForm {
  constructor(
    private readonly workflows: FindBrokenWorkflows,
    private readonly units: UnitDirectory,
  ) {}

  async judge(
    database: Pool | PoolClient,
    { key, owner }: Designing,
    document: FormDocument,
    aboveId: string | null,
  ): Promise<Judged> {
    const own = issuesOf(key, document.text);
    // What is no form by its language cannot be tried on anything.
    if (own.some((issue) => issue.severity === 'error')) return { issues: own, locks: [], samples: [] };
    const above = await findVersionById(database, aboveId);
    const unit = owner.id === null ? undefined : this.units.known(owner.id);
    const samples = checkSamples(
      document.value,
      localDate(Date.now(), unit?.zone ?? 'Asia/Tomsk'),
      unit && this.units.calendar(unit.region),
    );
    return {
      issues: [
        ...own,
        ...this.workflows.find(owner.path ?? undefined, document.value),
        ...samples.flatMap((sample, at) => (sample.passed ? [] : [failed(sample, at)])),
      ],
      locks: above ? findBrokenLocks(JSON.parse(above.text) as FormDefinition, document.value) : [],
      samples,
    };
  }
}

/** A sample may be out of date while the form is right: its author looks at it and decides. */
const failed = ({ title, errors }: SampleVerdict, at: number): DefinitionIssue => ({
  severity: 'warning',
  code: 'sample-failed',
  path: `/samples/${at}`,
  message: {
    ru: `Образец «${title}» не проходит проверку: ${errors[0] ?? ''}`,
    en: `The sample “${title}” does not pass: ${errors[0] ?? ''}`,
  },
});
