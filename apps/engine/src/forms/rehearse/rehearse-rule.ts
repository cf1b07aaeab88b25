import { Injectable } from '@nestjs/common';
import type { RuleCount } from '@tandem/contracts';
import { localDate, say, SMALLEST_GROUP, type JsonObject, type Language } from '@tandem/domain';
import {
  checkTriedRule,
  namesOfRule,
  ruleHolds,
  walkFields,
  type Field,
  type FormDefinition,
  type TriedRule,
} from '@tandem/forms-core';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { Refusal, refuse } from '../../problems/problem-error.js';
import { findDraft, findVersion } from '../design/draft-rows.js';
import type { Designing } from '../design/owner.js';
import { readDocument } from '../design/read-document.js';
import { isAboveSchool } from '../impact/is-above-school.js';

const LATEST = 40;

/** How often a condition would have held over the latest answers. Only counts leave, and none of a small group. */
@Injectable()
export class RehearseRule {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
    private readonly audit: AuditLog,
  ) {}

  async count(designing: Designing, rule: TriedRule, language: Language): Promise<RuleCount> {
    const { schema } = await this.formOf(designing, language);
    refuseRule(schema, rule, language);
    const { key, owner, viewer } = designing;
    // One of a case: whoever answers often does not make a group by himself.
    const { rows } = await this.pool.query<{ data: JsonObject }>(
      `select data from (select distinct on (case_id) case_id, at, data from submission
         where form_key = $1 and current and ($2::ltree is null or unit_path <@ $2::ltree) order by case_id, at desc) latest
       order by at desc limit ${LATEST}`,
      [key, owner.path],
    );
    const unit = owner.id === null ? undefined : this.units.known(owner.id);
    const env = {
      today: localDate(Date.now(), unit?.zone ?? 'Asia/Tomsk'),
      ...(unit ? { calendar: this.units.calendar(unit.region) } : {}),
    };
    const holds = rows.filter((row) => ruleHolds(schema, rule, row.data, env)).length;
    await this.audit.allowed(viewer, 'form.rehearse', key, { unit: owner.id, logic: rule.logic });
    if (!isAboveSchool(designing)) return { of: rows.length, holds };
    if (rows.length < SMALLEST_GROUP) return { of: null, holds: null };
    return { of: rows.length, holds: isSmall(holds) || isSmall(rows.length - holds) ? null : holds };
  }

  /** By the draft, which may have fields that nobody has answered yet; else by the form in force. */
  private async formOf(designing: Designing, language: Language): Promise<FormDefinition> {
    const draft = await findDraft(this.pool, designing);
    if (draft) return readDocument(draft.text, language).value;
    const version = await findVersion(this.pool, designing.key, undefined, designing.owner);
    if (!version) throw refuse.notFound();
    return JSON.parse(version.text) as FormDefinition;
  }
}

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_GROUP;

/** A condition about who somebody is would make a count of one's answers; one that cannot be asked is refused in words. */
const refuseRule = (schema: JsonObject, rule: TriedRule, language: Language): void => {
  const wrong = checkTriedRule(schema, rule).map(({ path, code, message }) => ({
    path: `/logic${path}`,
    code,
    message: say(message, language),
  }));
  if (wrong.length > 0)
    throw new Refusal(
      422,
      'bad-rule',
      { ru: 'Такое условие нельзя посчитать.', en: 'Such a condition cannot be counted.' },
      { errors: wrong.slice(0, 50) },
    );
  const personal = [...walkFields(schema)].filter(isPersonal).map((field) => field.at);
  // A table that holds persons is named as a whole where its rows are walked.
  if (namesOfRule(rule).some((name) => personal.some((at) => at === name || at.startsWith(`${name}/`))))
    throw refuse.notPossible('personal-rule', {
      ru: 'Условие о том, кто этот человек, не считается: за числом был бы виден он сам.',
      en: 'A condition about who somebody is cannot be counted: the count would show the person.',
    });
};

const isPersonal = ({ schema }: Field): boolean =>
  schema['x-ref'] !== undefined || schema['x-block'] === 'sign';
