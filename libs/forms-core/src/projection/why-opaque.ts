import type { JsonObject, Text } from '@tandem/domain';
import { BLOCK_IDS } from '../blocks/block.js';
import { BLOCKS } from '../blocks/registry.js';
import { whyStrange } from '../blocks/recognise/why-strange.js';
import { uiWish } from '../schema/read-ui.js';
import { sayJson } from '../schema/say-json.js';

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** Why a field of such a name cannot be edited, whatever it holds. */
export const whyBadKey = (key: string): Text | undefined => {
  if (FORBIDDEN.includes(key))
    return { ru: `Имя «${key}» запрещено.`, en: `The name “${key}” is forbidden.` };
  if (key.startsWith('ui:') || key === '')
    return {
      ru: 'Имя поля спорит со словами uiSchema.',
      en: 'The name of the field collides with words of the uiSchema.',
    };
  return undefined;
};

/** In words, why no block answers for a field. */
export const whyOpaque = (schema: JsonObject, ui: JsonObject): Text => {
  const strange = whyStrange(schema, ui);
  if (strange) return strange;
  const [widget, mark] = [uiWish(ui, 'widget'), schema['x-block']];
  if (widget !== undefined && BLOCKS.some((block) => block.recognise(schema, {})))
    return {
      ru: `Вид поля «${sayJson(widget)}» студии незнаком.`,
      en: `The studio does not know the look “${sayJson(widget)}”.`,
    };
  if (mark !== undefined)
    return (BLOCK_IDS as readonly unknown[]).includes(mark)
      ? {
          ru: `Блок «${sayJson(mark)}» записан не так, как велит язык форм.`,
          en: `The block “${sayJson(mark)}” is not written as the language of forms says.`,
        }
      : {
          ru: `Блок «${sayJson(mark)}» студии незнаком.`,
          en: `The studio does not know the block “${sayJson(mark)}”.`,
        };
  if (schema['type'] === undefined)
    return {
      ru: 'Не сказано, какого вида значение.',
      en: 'The kind of the value is not said.',
    };
  if (schema['format'] !== undefined)
    return {
      ru: `Формат «${sayJson(schema['format'])}» студии незнаком.`,
      en: `The studio does not know the format “${sayJson(schema['format'])}”.`,
    };
  return {
    ru: `Такого значения («${sayJson(schema['type'])}») среди блоков студии нет.`,
    en: `The studio has no block for such a value (“${sayJson(schema['type'])}”).`,
  };
};
