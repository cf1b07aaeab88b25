import { Injectable } from '@nestjs/common';
import type { FormImpactView } from '@tandem/contracts';
import { SMALLEST_GROUP, type Json, type Language } from '@tandem/domain';
import { carryAnswers, compareForms, type FormChange, type FormDefinition } from '@tandem/forms-core';
import { ReadContext } from '../../database/read-context.js';
import { Definitions } from '../../pipeline/definitions.js';
import type { Designing } from '../design/owner.js';
import { FindAnswerDrafts, type AnswerDraft } from './find-answer-drafts.js';

/** More than anybody looks through one by one. */
const MOST_ITEMS = 1_000;
const LONGEST_VALUE = 200;

type Item = FormImpactView['drafts']['items'][number];

/**
 * Answers that somebody has begun: what of each the new version keeps. Values are shown to whoever may read the draft,
 * the case to whoever may see it; of the others only how much is lost, and where once there are enough to hide among.
 */
@Injectable()
export class PreviewDrafts {
  constructor(
    private readonly finding: FindAnswerDrafts,
    private readonly definitions: Definitions,
    private readonly context: ReadContext,
  ) {}

  async of(
    designing: Designing,
    after: FormDefinition,
    language: Language,
  ): Promise<FormImpactView['drafts']> {
    const drafts = await this.finding.find(designing);
    const shown = drafts.slice(0, MOST_ITEMS);
    const { readable, cases } = await this.seenBy(designing, shown);
    const isCrowd = drafts.filter((draft) => !readable.has(draft.id)).length >= SMALLEST_GROUP;
    const changes = await this.changesTo(designing.key, after, shown);
    const items = shown.map((draft): Item => {
      const { data, lost } = carryAnswers(after, draft.data, changes.get(draft.version));
      const mayRead = readable.has(draft.id);
      const title = cases.get(draft.caseId);
      return {
        task: draft.id,
        case: { id: title === undefined ? '' : draft.caseId, title: title ?? '', stage: draft.stage },
        version: draft.version,
        loses: lost.map((one) => ({
          at: mayRead || isCrowd ? one.at.replace(/\/\d+(?=\/|$)/g, '/*') : '',
          title: mayRead || isCrowd ? one.title : '',
          value: mayRead ? sayValue(one.value, language) : '',
        })),
        keeps: Object.keys(data).length,
      };
    });
    return { total: drafts.length, items };
  }

  /** Asked with the designer's own rights. A case is not named beside a draft that he may not read. */
  private async seenBy(
    { viewer }: Designing,
    drafts: readonly AnswerDraft[],
  ): Promise<{ readable: ReadonlySet<string>; cases: ReadonlyMap<string, string> }> {
    return this.context.as(viewer, async (reader) => {
      const readable = await reader.rows<{ id: string }>('select id from draft where id = any($1::text[])', [
        drafts.map((draft) => draft.id),
      ]);
      const mine = new Set(readable.map((row) => row.id));
      const cases = await reader.rows<{ id: string; title: string }>(
        'select id, title from "case" where id = any($1::uuid[])',
        [drafts.filter((draft) => mine.has(draft.id)).map((draft) => draft.caseId)],
      );
      return { readable: mine, cases: new Map(cases.map((row) => [row.id, row.title])) };
    });
  }

  private async changesTo(
    key: string,
    after: FormDefinition,
    drafts: readonly AnswerDraft[],
  ): Promise<Map<number, readonly FormChange[]>> {
    const changes = new Map<number, readonly FormChange[]>();
    for (const version of new Set(drafts.map((draft) => draft.version))) {
      const before = await this.definitions.form(key, version);
      if (before) changes.set(version, compareForms(before.definition, after));
    }
    return changes;
  }
}

const sayValue = (value: Json, language: Language): string => {
  if (typeof value === 'boolean')
    return value ? (language === 'en' ? 'yes' : 'да') : language === 'en' ? 'no' : 'нет';
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, LONGEST_VALUE);
};
