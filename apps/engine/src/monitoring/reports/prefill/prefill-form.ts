import { Injectable } from '@nestjs/common';
import type { ReportContent } from '@tandem/contracts';
import { localDate, type Json, type JsonObject } from '@tandem/domain';
import { caseNamesIn, prefill } from '@tandem/forms-core';
import { CRITERIA_FORM } from '@tandem/monitoring-core';
import { KeepVersions } from '../../../approvals/read/keep-versions.js';
import { EnginePool } from '../../../database/pools.js';
import { Definitions } from '../../../pipeline/definitions.js';
import type { ReportSource } from '../source/report-source.js';
import { cycleStages } from './cycle-stages.js';
import { programmesAtWork } from './programmes-at-work.js';
import { roadmapDirections } from './roadmap-directions.js';
import { RISKS, SIGNS } from './rows-of-forms.js';
import { toldChecklists, toldSelfChecks } from './told-by-schools.js';

/** What a form may ask of its report by `$case/…`, each found out only for a form that names it. */
type Finder = (source: ReportSource) => Promise<JsonObject>;

/**
 * What stands in a form of a report before anybody has written in it: the form itself says by its `x-prefill` what it takes
 * of what the system knows. Form 27 adds up forms of the level below and is filled by `PrefillAnswers`.
 */
@Injectable()
export class PrefillForm {
  private readonly finders: { readonly [name: string]: Finder };

  constructor(
    private readonly definitions: Definitions,
    pool: EnginePool,
    versions: KeepVersions,
  ) {
    const named = (name: string, find: (source: ReportSource) => Promise<Json>): [string, Finder] => [
      name,
      async (source) => ({ [name]: await find(source) }),
    ];
    this.finders = {
      programmes: (source) => programmesAtWork(pool, source),
      ...Object.fromEntries([
        named('stages', (source) => cycleStages(pool, source)),
        named('risks', async () => RISKS.map((risk) => ({ risk }))),
        named('signs', async () => SIGNS.map((sign) => ({ sign }))),
        named('checklists', (source) => toldChecklists(pool, source)),
        named('selfChecks', (source) => toldSelfChecks(pool, source)),
        named('directions', (source) => roadmapDirections(pool, versions, source)),
      ]),
    };
  }

  /** As it is, where somebody has written. `me`: who is going to write it. */
  async content(
    source: ReportSource,
    content: ReportContent,
    me: string | undefined,
  ): Promise<ReportContent> {
    if (source.form === null || source.form === CRITERIA_FORM || content.answers) return content;
    const form = await this.definitions.form(
      source.form,
      source.form_version ?? undefined,
      source.level_path,
    );
    if (!form) return content;
    const names = new Set(caseNamesIn(form.definition).map((name) => name.split('/')[1]!));
    const found = await Promise.all(
      Object.entries(this.finders).map(([name, find]) => (names.has(name) ? find(source) : {})),
    );
    const known: JsonObject = Object.assign(
      {
        unit: source.unit_id,
        me: me ?? null,
        periodFrom: source.period_from,
        periodTo: source.period_to,
      },
      ...found,
    );
    const answers = prefill(form.definition.schema, known, localDate(Date.now(), source.zone));
    return { ...content, answers };
  }
}
