import { Injectable } from '@nestjs/common';
import type { FormImpactView } from '@tandem/contracts';
import { say, type JsonObject, type Language, type Text } from '@tandem/domain';
import { usedByWorkflows, type FormDefinition } from '@tandem/forms-core';
import { Definitions } from '../../pipeline/definitions.js';
import type { Designing } from '../design/owner.js';

type FormUser = FormImpactView['users'][number];

/** Rules of workflows and other forms that name a field which goes or moves. */
@Injectable()
export class FindFormUsers {
  constructor(private readonly definitions: Definitions) {}

  find(
    { key, owner }: Pick<Designing, 'key' | 'owner'>,
    before: FormDefinition,
    after: FormDefinition,
    language: Language,
  ): FormUser[] {
    const { forms, workflows } = this.definitions.latest(owner.path ?? undefined);
    const users = (kind: FormUser['kind'], one: Asking): FormUser[] => {
      const title = say(one.title, language);
      const definition = one.definition as unknown as JsonObject;
      const uses = usedByWorkflows(before, after, [{ key: one.key, title, definition }]);
      // However often it asks for a field, it is told once.
      return [...new Map(uses.map((use) => [use.at, use])).values()].map(({ text }) => ({
        kind,
        key: one.key,
        title,
        text,
      }));
    };
    return [
      ...workflows.flatMap(({ compiled: { definition } }) =>
        users('workflow', { key: definition.key, title: definition.title, definition }),
      ),
      ...forms
        .filter((form) => form.key !== key)
        .flatMap(({ key: other, definition }) =>
          users('form', { key: other, title: definition.meta.title, definition }),
        ),
    ];
  }
}

interface Asking {
  readonly key: string;
  readonly title: Text;
  readonly definition: object;
}
