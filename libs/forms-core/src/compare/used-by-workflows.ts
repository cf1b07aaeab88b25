import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { isObject, pointerOf } from '../schema/pointer.js';
import { walkFields, type Field } from '../schema/walk-schema.js';
import { sayJson } from '../schema/say-json.js';

/** A place of a workflow, or of another form, that names a field which goes. */
export interface FieldUse {
  /** Key of the workflow or form. */
  readonly key: string;
  /** JSON Pointer into its definition. */
  readonly path: string;
  /** The name as it is written: `answers.mentee-request.category`. */
  readonly name: string;
  /** Place of the field in the answers. */
  readonly at: string;
  readonly text: Text;
}

interface Asking {
  readonly key: string;
  readonly title: string;
  readonly definition: JsonObject;
}

/** What stands before the path of a field in the names of a workflow (`.`) and of a form (`/`). */
const NAMES = /^(?:\$case\/)?(?:answers|mine|all|by[./][^./]+)([./])([^./]+)\1(.+)$/;

/**
 * Names of fields of a form that its next version no longer has, in definitions of workflows and other forms:
 * `answers.<form>.<path>` wherever it is asked, and `event.<path>` where the event brings this form.
 */
export const usedByWorkflows = (
  before: FormDefinition,
  after: FormDefinition,
  definitions: readonly Asking[],
): FieldUse[] => {
  const stays = new Set([...walkFields(after.schema)].map(({ at }) => at));
  const gone = [...walkFields(before.schema)].filter(({ at }) => !stays.has(at));
  if (gone.length === 0) return [];
  return definitions.flatMap((one) => {
    const search = new Search(before.meta.key, gone, one);
    search.within(one.definition, '', undefined);
    return search.found;
  });
};

class Search {
  readonly found: FieldUse[] = [];
  private readonly events: JsonObject;

  constructor(
    private readonly form: string,
    private readonly gone: readonly Field[],
    private readonly asking: Asking,
  ) {
    const events = asking.definition['events'];
    this.events = isObject(events) ? events : {};
  }

  /** `event`: the one that is being handled here, whose answers are called `event.…`. */
  within(value: Json, path: string, event: string | undefined): void {
    if (typeof value === 'string') return this.text(value, path, event);
    if (value === null || typeof value !== 'object') return;
    for (const [key, child] of Object.entries(value) as [string, Json][]) {
      const parent = path.slice(path.lastIndexOf('/') + 1);
      const handles = parent === 'on' || path === '/events' ? key : event;
      this.within(child, path + pointerOf([key]), handles);
    }
  }

  private text(value: string, path: string, event: string | undefined): void {
    const [, sign, form, rest] = NAMES.exec(value) ?? [];
    const brings = event === undefined ? undefined : this.events[event];
    if (form === this.form && rest !== undefined && sign !== undefined)
      this.tell(value, rest.split(sign), path);
    else if (value.startsWith('event.') && isObject(brings) && brings['form'] === this.form)
      this.tell(value, value.slice('event.'.length).split('.'), path);
  }

  private tell(name: string, parts: readonly string[], path: string): void {
    const field = this.gone.find(({ at }) => leadsTo(at, parts));
    if (!field) return;
    const title = typeof field.schema['title'] === 'string' ? sayJson(field.schema['title']) : field.key;
    this.found.push({
      key: this.asking.key,
      path,
      name,
      at: field.at,
      text: {
        ru: `«${this.asking.title}» спрашивает поле «${title}», которого больше не будет.`,
        en: `"${this.asking.title}" asks for the field "${title}", which will be gone.`,
      },
    });
  }
}

/** The field itself, or what lies within it; `*` and the number of a row may be written or left out. */
const leadsTo = (at: string, parts: readonly string[]): boolean => {
  const wanted = at.slice(1).split('/');
  let next = 0;
  for (const part of wanted) {
    if (part === '*') {
      if (/^(\d+|\*)$/.test(parts[next] ?? '')) next += 1;
    } else if (parts[next] === part) next += 1;
    else return false;
  }
  return true;
};
