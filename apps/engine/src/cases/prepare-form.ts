import { Injectable } from '@nestjs/common';
import type { FormToFill } from '@tandem/contracts';
import { caseNamesIn, partsOf, prefill, valueAt, withValueAt } from '@tandem/forms-core';
import { isWithin, localDate, reachOf, type Json, type JsonObject } from '@tandem/domain';
import type { LiveCase } from '@tandem/store';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { CommitCase } from '../pipeline/commit-case.js';
import { Definitions, type PublishedForm } from '../pipeline/definitions.js';
import { FormContext } from '../pipeline/form-context.js';
import { maySee, maySend, mayDoTask } from '../pipeline/may-send.js';
import { OwnPlace } from '../pipeline/own-place.js';
import { UnitDirectory } from '../pipeline/unit-directory.js';
import { refuse } from '../problems/problem-error.js';

/** The form that somebody is about to fill: the pinned version, what the case already knows, and nothing more of the case. */
@Injectable()
export class PrepareForm {
  constructor(
    private readonly context: ReadContext,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly caseContext: FormContext,
    private readonly units: UnitDirectory,
    private readonly places: OwnPlace,
  ) {}

  async forCase(viewer: Viewer, caseId: string, formKey: string): Promise<FormToFill> {
    const live = await this.cases.live(caseId);
    if (!live || !maySee(viewer, live)) throw refuse.notFound();
    const form = await this.definitions.form(formKey, live.formVersions[formKey]);
    if (!form || live.formVersions[formKey] === undefined) throw refuse.notFound();
    const unit = (await this.units.of(live.unitId))!;
    if (!(await this.mayFill(viewer, live, formKey))) throw refuse.notYours();
    const today = localDate(Date.now(), unit.zone);
    return toFill(form, await this.caseContext.of(live, today, viewer.person.id), today);
  }

  /** What is filled in beforehand is read from the case: only whoever may send the form is shown it. */
  private async mayFill(viewer: Viewer, live: LiveCase, formKey: string): Promise<boolean> {
    const { definition } = (await this.definitions.workflow(live.workflowId)).compiled;
    return (
      live.state.tasks.some((task) => task.form === formKey && mayDoTask(viewer, live, task)) ||
      Object.values(definition.events).some(
        (event) =>
          event.form === formKey &&
          maySend(viewer, live, event, undefined, this.places.known(live, event)) !== undefined,
      )
    );
  }

  async forTask(viewer: Viewer, taskId: string): Promise<FormToFill> {
    const task = await this.context.as(viewer, (reader) =>
      reader.one<{ case_id: string; form_key: string | null }>(
        `select case_id, form_key from task where id = $1`,
        [taskId],
      ),
    );
    if (!task?.form_key) throw refuse.notFound();
    const live = await this.cases.live(task.case_id);
    const open = live?.state.tasks.find((one) => one.id === taskId);
    if (!live || !open || !mayDoTask(viewer, live, open)) throw refuse.notFound();
    return this.forCase(viewer, live.id, task.form_key);
  }

  /** The start form of a workflow at a unit; `from` is the case that gave rise to it (a request card becomes a pair). */
  async forStart(viewer: Viewer, workflowKey: string, unitId: string, from?: string): Promise<FormToFill> {
    const unit = await this.units.of(unitId);
    const workflow = unit && this.definitions.latestWorkflow(workflowKey, unit.path);
    const formKey = workflow?.compiled.definition.start.form;
    const form = formKey ? await this.definitions.form(formKey, undefined, unit?.path) : undefined;
    if (!workflow || !unit || !form) throw refuse.notFound();
    const roles = viewer.held
      .filter((held) => isWithin(unit.path, reachOf(held)))
      .map((held) => held.role as string);
    if (!(workflow.compiled.definition.start.roles as readonly string[]).some((role) => roles.includes(role)))
      throw refuse.notYours();
    const today = localDate(Date.now(), unit.zone);
    const source = from ? await this.sourceOf(viewer, from, today) : {};
    return toFill(
      form,
      { ...source, unit: unit.id, unitTitle: unit.title, today, openedAt: today, me: viewer.person.id },
      today,
    );
  }

  private async sourceOf(viewer: Viewer, caseId: string, today: string): Promise<JsonObject> {
    const live = await this.cases.live(caseId);
    return live && maySee(viewer, live) ? this.caseContext.of(live, today, viewer.person.id) : {};
  }
}

const toFill = (form: PublishedForm, context: JsonObject, today: string): FormToFill => {
  const { definition } = form;
  let known: Json = {};
  for (const name of caseNamesIn(definition)) {
    const parts = partsOf(`/${name.slice('$case/'.length)}`);
    const value = valueAt(context, parts);
    if (value !== undefined && value !== null) known = withValueAt(known, parts, value);
  }
  return {
    key: form.key,
    version: form.version,
    meta: definition.meta as unknown as Record<string, unknown>,
    schema: { ...definition.schema },
    uiSchema: { ...definition.uiSchema },
    ...(definition.translations ? { translations: definition.translations as Record<string, unknown> } : {}),
    case: known as Record<string, unknown>,
    initial: { ...prefill(definition.schema, context, today) },
  };
};
