import { Injectable } from '@nestjs/common';
import type { FormChangeView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { compareForms, type FormDefinition } from '@tandem/forms-core';
import type { Viewer } from '../../identity/viewer.js';
import { isBoundless, issuesOf } from '../check/check-draft.js';
import { DesignScope } from '../design/design-scope.js';
import { readDocument } from '../design/read-document.js';
import { refuseDesign } from '../design/refusals.js';
import { ShowDraft } from '../design/show-draft.js';
import { viewOfChange } from '../impact/read-impact.js';
import { ReadVersions } from './read-versions.js';

/** What differs between two versions of a form, or between a version and the draft, in sentences. */
@Injectable()
export class CompareVersions {
  constructor(
    private readonly versions: ReadVersions,
    private readonly scope: DesignScope,
    private readonly drafts: ShowDraft,
  ) {}

  async changes(
    viewer: Viewer,
    key: string,
    { from, to, unit }: { from: number; to: number | 'draft'; unit?: string | undefined },
    language: Language,
  ): Promise<FormChangeView[]> {
    const before = await this.published(viewer, key, from, language);
    const after =
      to === 'draft'
        ? await this.draft(viewer, key, unit, language)
        : await this.published(viewer, key, to, language);
    return compareForms(before, after).map(viewOfChange);
  }

  private async published(
    viewer: Viewer,
    key: string,
    version: number,
    language: Language,
  ): Promise<FormDefinition> {
    return JSON.parse((await this.versions.one(viewer, key, version, language)).text) as FormDefinition;
  }

  private async draft(
    viewer: Viewer,
    key: string,
    unit: string | undefined,
    language: Language,
  ): Promise<FormDefinition> {
    const { text } = await this.drafts.of(await this.scope.designing(viewer, key, unit));
    const issues = issuesOf(key, text);
    if (isBoundless(issues)) throw refuseDesign.hasErrors(issues, language);
    return readDocument(text, language).value;
  }
}
