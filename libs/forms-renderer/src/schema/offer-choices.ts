import type { JsonObject } from '@tandem/domain';
import { isObject } from '../state/pointer.js';
import { optionsOf } from './field-shape.js';

type Node = Record<string, unknown>;

/** What stands in the case under `$case/answers/<form>/<path>`. */
const inCase = (path: string, given: JsonObject | undefined): unknown => {
  const [root, ...parts] = path.split('/');
  if (root !== '$case') return undefined;
  return parts.reduce<unknown>((node, part) => (isObject(node) ? node[part] : undefined), given);
};

const choicesFrom = (options: Node, given: JsonObject | undefined): readonly Node[] => {
  const { choicesFrom: path, choiceValue = 'title', choiceTitle = choiceValue } = options;
  if (typeof path !== 'string') return [];
  const list = inCase(path, given);
  const found = new Map<string, Node>();
  for (const one of Array.isArray(list) ? (list as unknown[]) : []) {
    const value = isObject(one) ? one[String(choiceValue)] : one;
    const title = isObject(one) ? one[String(choiceTitle)] : one;
    if (typeof value === 'string' && value !== '')
      found.set(value, { const: value, title: String(title ?? value) });
  }
  return [...found.values()];
};

/** A field whose choices the case knows: one of them for a text, several for a list of texts. */
const offerAt = (field: Node, options: Node, given: JsonObject | undefined): Node => {
  const choices = choicesFrom(options, given);
  if (choices.length === 0) return field;
  if (field['type'] === 'string') return { ...field, oneOf: choices };
  if (field['type'] !== 'array' || !isObject(field['items'])) return field;
  return { ...field, items: { ...field['items'], oneOf: choices } };
};

/**
 * Puts into the drawn schema what `ui:options.choicesFrom` names in the case: measures of the programme for a meeting.
 * Where the case has none the field stays what it was and takes free words. The judge keeps the schema as published.
 */
export const offerChoices = (
  schema: JsonObject,
  uiSchema: unknown,
  given: JsonObject | undefined,
): JsonObject => {
  if (!isObject(uiSchema)) return schema;
  const walk = (field: Node, ui: Node): Node => {
    const offered = offerAt(field, optionsOf(ui), given);
    const properties = offered['properties'];
    const items = offered['items'];
    return {
      ...offered,
      ...(isObject(properties)
        ? {
            properties: Object.fromEntries(
              Object.entries(properties).map(([name, child]) => {
                const own = ui[name];
                return [name, isObject(child) && isObject(own) ? walk(child, own) : child];
              }),
            ),
          }
        : {}),
      ...(isObject(items) && isObject(ui['items']) ? { items: walk(items, ui['items']) } : {}),
    };
  };
  return walk(schema as Node, uiSchema as Node) as JsonObject;
};
