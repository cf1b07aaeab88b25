import { Injectable } from '@nestjs/common';
import type { MySurveyView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { isNow, MY_SURVEYS, toMySurvey, type MySurveyRow } from './my-survey.js';

/** Surveys that wait for this person, and those that he has done with while they last; `only`: the one that he has just answered. */
@Injectable()
export class ListMySurveys {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
  ) {}

  async list(viewer: Viewer, language: Language, only?: string): Promise<MySurveyView[]> {
    const now = new Date().toISOString();
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<MySurveyRow>(MY_SURVEYS, [viewer.person.id, only ?? null]),
    );
    const views = await Promise.all(
      rows
        .filter((row) => only !== undefined || isNow(row, now))
        .map(async (row) => {
          const form = await this.definitions.form(row.form_key, row.form_version);
          return form ? [toMySurvey(row, form, language, now)] : [];
        }),
    );
    return views.flat();
  }
}
