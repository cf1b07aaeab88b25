import { Injectable } from '@nestjs/common';
import type { Json, Text } from '@tandem/domain';
import type { FormChange } from '@tandem/forms-core';
import { Definitions } from '../../pipeline/definitions.js';
import type { Designing } from '../design/owner.js';

export interface FormUser {
  readonly kind: 'workflow' | 'form';
  readonly key: string;
  readonly title: Text;
  readonly text: Text;
}

/** Rules of workflows and other forms that name a field which goes or moves. */
@Injectable()
export class FindFormUsers {
  constructor(private readonly definitions: Definitions) {}

  find({ key, owner }: Designing, changes: readonly FormChange[]): FormUser[] {
    const gone = changes.filter((change) => change.loses?.kind === 'field' || change.to !== undefined);
    if (gone.length === 0) return [];
    const { forms, workflows } = this.definitions.latest(owner.path ?? undefined);
    const users: FormUser[] = [];
    for (const { compiled } of workflows) {
      const { definition } = compiled;
      for (const change of namedIn(definition, gone, (name) => fieldOfFact(name, key)))
        users.push({
          kind: 'workflow',
          key: definition.key,
          title: definition.title,
          text: inWorkflow(change),
        });
    }
    for (const { key: other, definition } of forms) {
      if (other === key) continue;
      for (const change of namedIn(definition, gone, (name) => fieldOfName(name, key)))
        users.push({ kind: 'form', key: other, title: definition.meta.title, text: inForm(change) });
    }
    return users;
  }
}

/** The changes whose field some text of a definition names. */
const namedIn = (
  definition: object,
  gone: readonly FormChange[],
  fieldOf: (name: string) => string | undefined,
): FormChange[] => {
  const named = new Set<string>();
  for (const text of textsIn(definition as unknown as Json)) {
    const field = fieldOf(text);
    if (field !== undefined) named.add(field);
  }
  return gone.filter((change) =>
    [...named].some((field) => field === change.at || field.startsWith(`${change.at}/`)),
  );
};

/** `answers.mentee-request.goals.0.title` of a workflow: the field `title` in any row of `/goals`. */
const fieldOfFact = (name: string, key: string): string | undefined =>
  name.startsWith(`answers.${key}.`) ? placeOf(name.slice(`answers.${key}.`.length).split('.')) : undefined;

/** `$case/answers/mentee-request/goal`, `$case/mine/…` and `$case/by/mentor/…` of another form: the field `/goal`. */
const fieldOfName = (name: string, key: string): string | undefined => {
  const found = /^\$case\/(?:answers|mine|by\/[^/]+)\/([^/]+)\/(.+)$/.exec(name);
  return found?.[1] === key ? placeOf(found[2]!.split('/')) : undefined;
};

const placeOf = (parts: readonly string[]): string =>
  parts.map((part) => `/${/^\d+$/.test(part) ? '*' : part}`).join('');

function* textsIn(value: Json): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const child of Object.values(value as object)) yield* textsIn(child as Json);
}

const inWorkflow = ({ text }: FormChange): Text => ({
  ru: `Правило процесса читает это поле. ${text.ru}`,
  en: `A rule of the workflow reads this field. ${text.en ?? text.ru}`,
});
const inForm = ({ text }: FormChange): Text => ({
  ru: `Другая форма берёт отсюда значение. ${text.ru}`,
  en: `Another form takes its value from here. ${text.en ?? text.ru}`,
});
