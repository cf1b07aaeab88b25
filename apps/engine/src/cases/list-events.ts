import { Injectable } from '@nestjs/common';
import type { AvailableEventView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { availableEvents } from '@tandem/workflow-core';
import type { LiveCase } from '@tandem/store';
import type { Viewer } from '../identity/viewer.js';
import type { PublishedWorkflow } from '../pipeline/definitions.js';
import { GatherFacts, subjectOf } from '../pipeline/gather-facts.js';
import { askedElsewhere, mayDoTask, maySend, rolesAt } from '../pipeline/may-send.js';
import { OwnPlace } from '../pipeline/own-place.js';
import { roleTitle } from './role-titles.js';

/** Steps that a case can take now, as the viewer is shown them. */
@Injectable()
export class ListEvents {
  constructor(
    private readonly facts: GatherFacts,
    private readonly places: OwnPlace,
  ) {}

  /** What the case can be asked, with whose step it is: the buttons of the page and of the board. */
  async for(
    viewer: Viewer,
    live: LiveCase,
    workflow: PublishedWorkflow,
    language: Language,
  ): Promise<AvailableEventView[]> {
    const roles = rolesAt(viewer, live.unitPath);
    const inside =
      viewer.reach.inner.length > 0 ||
      live.state.participants.some((one) => one.person === viewer.person.id) ||
      roles.length > 0;
    if (!inside) return [];
    const facts = await this.facts.for(workflow.compiled.neededFacts, subjectOf(live));
    const view = {
      person: viewer.person.id,
      roles: roles.map((one) => one.role),
      at: new Date().toISOString(),
    };
    return availableEvents(workflow.compiled, live.state, view, facts).map((event) => {
      const spec = workflow.compiled.definition.events[event.type]!;
      const task =
        live.state.tasks.find((one) => one.id === event.task) ??
        askedElsewhere(live, workflow.compiled, event.type);
      const permitted = maySend(viewer, live, spec, task, this.places.known(live, spec)) !== undefined;
      const whose = [...new Set(event.roles.filter((role) => role !== 'system'))];
      const reason = permitted
        ? event.reason && say(event.reason, language)
        : language === 'en'
          ? `This is done by: ${whose.map((role) => roleTitle(role, language).toLowerCase()).join(', ')}.`
          : `Это делает: ${whose.map((role) => roleTitle(role, language).toLowerCase()).join(', ')}.`;
      return {
        type: event.type,
        title: say(event.title, language),
        ...(event.hint ? { hint: say(event.hint, language) } : {}),
        ...(event.form ? { form: event.form } : {}),
        // A step that one may send by right of his role, though the task is asked of another, is not his task. Nor is a
        // form filled in on the page of a task that has none: that page leads here.
        ...(task && permitted && (task.form || !event.form) && mayDoTask(viewer, live, task)
          ? { task: task.id }
          : {}),
        ...(event.comment ? { comment: event.comment } : {}),
        tone: event.tone,
        allowed: permitted && event.allowed,
        ...(permitted
          ? event.reasonCode
            ? { reasonCode: event.reasonCode }
            : {}
          : { reasonCode: 'not-yours' }),
        ...(reason ? { reason } : {}),
        roles: whose,
      };
    });
  }
}
