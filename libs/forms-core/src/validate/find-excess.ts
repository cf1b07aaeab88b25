import type { FormProblem } from '../language/form.js';
import type { Language } from '@tandem/domain';
import { pointerOf } from '../schema/pointer.js';

/** What no honest form holds: asked before anything walks the answers. */
export const ANSWER_LIMITS = { depth: 32, nodes: 50_000, text: 100_000, items: 2_000, key: 100 } as const;

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** The first thing in the answers that is too big, too deep or named like a part of the machine. Walks without recursion. */
export const findExcess = (answers: unknown, language: Language): FormProblem | undefined => {
  const say = (ru: string, en: string) => (language === 'en' ? en : ru);
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return {
      path: '',
      code: 'type',
      message: say(
        'Ожидаются ответы формы: объект с полями.',
        'Answers of the form are expected: an object with fields.',
      ),
    };
  }
  const waiting: { value: unknown; parts: (string | number)[] }[] = [{ value: answers, parts: [] }];
  let nodes = 0;
  while (waiting.length > 0) {
    const { value, parts } = waiting.pop()!;
    const problem = (code: string, message: string): FormProblem => ({
      path: pointerOf(parts).slice(0, 400),
      code,
      message,
    });
    nodes += 1;
    if (nodes > ANSWER_LIMITS.nodes)
      return problem(
        'too-big',
        say('Ответов слишком много: разделите форму.', 'There are too many answers: divide the form.'),
      );
    if (parts.length > ANSWER_LIMITS.depth)
      return problem('too-deep', say('Ответы вложены слишком глубоко.', 'The answers are nested too deep.'));
    if (typeof value === 'string' && value.length > ANSWER_LIMITS.text) {
      return problem(
        'maxLength',
        say('Текст слишком длинный: сократите его.', 'The text is too long: shorten it.'),
      );
    }
    if (typeof value === 'number' && !Number.isFinite(value))
      return problem('type', say('Это не число.', 'This is not a number.'));
    if (Array.isArray(value)) {
      if (value.length > ANSWER_LIMITS.items)
        return problem(
          'maxItems',
          say(
            `Строк больше ${ANSWER_LIMITS.items}: уберите лишние.`,
            `There are more than ${ANSWER_LIMITS.items} rows: remove some.`,
          ),
        );
      value.forEach((one, index) => waiting.push({ value: one, parts: [...parts, index] }));
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        if (FORBIDDEN.includes(key) || key.length > ANSWER_LIMITS.key)
          return problem(
            'additionalProperties',
            say(
              'Здесь есть поле с запрещённым именем: уберите его.',
              'A field here has a forbidden name: remove it.',
            ),
          );
        waiting.push({ value: (value as Record<string, unknown>)[key], parts: [...parts, key] });
      }
    }
  }
  return undefined;
};
