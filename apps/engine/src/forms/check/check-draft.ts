import { Injectable } from '@nestjs/common';
import { checkForm, openDocument, type DefinitionIssue, type FormDocumentValue } from '@tandem/forms-core';
import type { CheckFormInput } from '@tandem/contracts';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { DesignScope } from '../design/design-scope.js';
import { findDraft } from '../design/draft-rows.js';
import { composeDocument } from '../design/compose-document.js';
import { ReadDefinitions } from '../read-definitions.js';
import { Definitions } from '../../pipeline/definitions.js';

/** What is wrong with a form that somebody is writing: the one sent, or else his draft, or else what is published. */
@Injectable()
export class CheckDraft {
  constructor(
    private readonly pool: EnginePool,
    private readonly scope: DesignScope,
    private readonly reading: ReadDefinitions,
    private readonly definitions: Definitions,
  ) {}

  async check(
    viewer: Viewer,
    key: string,
    unit: string | undefined,
    input: CheckFormInput | undefined,
  ): Promise<DefinitionIssue[]> {
    return issuesOf(key, await this.textOf(viewer, key, unit, input));
  }

  private async textOf(
    viewer: Viewer,
    key: string,
    unit: string | undefined,
    input: CheckFormInput | undefined,
  ): Promise<string> {
    if (input && 'text' in input) return input.text;
    if (input) return composeDocument(key, input, await this.known(viewer, key));
    const owner = unit === undefined ? this.scope.ownOf(viewer) : await this.scope.owner(viewer, unit);
    const draft = owner && (await findDraft(this.pool, { key, owner }));
    return draft?.text ?? (await this.published(viewer, key));
  }

  private async published(viewer: Viewer, key: string): Promise<string> {
    const { version } = await this.reading.form(viewer, key);
    return (await this.definitions.textOf(key, version))!;
  }

  private known(viewer: Viewer, key: string): Promise<string | undefined> {
    return this.published(viewer, key).catch(() => undefined);
  }
}

/** Every mistake of a text as an issue: also that it is no form at all. */
export const issuesOf = (key: string, text: string): DefinitionIssue[] => {
  const opened = openDocument(text);
  if (!opened.ok) return [{ severity: 'error', ...opened.refusal }];
  return [...checkForm(opened.document.value), ...foreignKey(key, opened.document.value)];
};

/** Mistakes after which nothing else of a form may be walked: comparing what has no bounds would take minutes. */
export const isBoundless = (issues: readonly DefinitionIssue[]): boolean =>
  issues.some(({ code }) => BOUNDLESS.includes(code));

const BOUNDLESS = [
  'malformed',
  'too-big',
  'too-deep',
  'too-many-fields',
  'too-many-options',
  'too-many-rules',
];

/** Under another key it would be another form. */
const foreignKey = (key: string, { meta }: FormDocumentValue): DefinitionIssue[] =>
  meta.key === key
    ? []
    : [
        {
          severity: 'error',
          code: 'other-key',
          path: '/meta/key',
          message: {
            ru: `Ключ в тексте формы должен быть «${key}».`,
            en: `The key in the text of the form must be “${key}”.`,
          },
        },
      ];
