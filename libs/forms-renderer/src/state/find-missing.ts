import type { JsonObject, Language } from '@tandem/domain';
import type { FormProblem } from '@tandem/forms-core';
import { isBlank, isObject, pointerOf, type Path } from './pointer.js';
import { resolveConditions } from './resolve-conditions.js';

const MESSAGE = { ru: 'Ответьте на этот вопрос', en: 'Answer this question' };

/** Demanded places without an answer; nothing else is judged. */
export const findMissing = (
  schema: JsonObject,
  answers: JsonObject,
  hidden: ReadonlySet<string>,
  language: Language,
): readonly FormProblem[] => {
  const found = new Map<string, FormProblem>();
  const { required } = resolveConditions(schema, answers);
  const walk = (node: unknown, value: unknown, path: Path): void => {
    if (!isObject(node)) return;
    if (Array.isArray(value) && isObject(node['items'])) {
      value.forEach((item, index) => walk(node['items'], item, [...path, index]));
      return;
    }
    if (!isObject(node['properties'])) return;
    const own = isObject(value) ? value : {};
    const always = Array.isArray(node['required']) ? (node['required'] as string[]) : [];
    for (const [name, child] of Object.entries(node['properties'])) {
      const pointer = pointerOf([...path, name]);
      if (hidden.has(pointer)) continue;
      const demanded = always.includes(name) || required.has(pointer);
      if (demanded && isBlank(own[name]))
        found.set(pointer, { path: pointer, code: 'required', message: MESSAGE[language] });
      else if (own[name] !== undefined) walk(child, own[name], [...path, name]);
    }
  };
  walk(schema, answers, []);
  return [...found.values()];
};
