import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from './pointer.js';

/** A wish of the uiSchema: RJSF takes it as `ui:<name>` and inside `ui:options`. */
export const uiWish = (ui: JsonObject, name: string): Json | undefined => {
  if (Object.hasOwn(ui, `ui:${name}`)) return ui[`ui:${name}`];
  const options = ui['ui:options'];
  return isObject(options) && Object.hasOwn(options, name) ? options[name] : undefined;
};

/** Where such a wish stands, or `usual` where it does not yet stand anywhere. Pointer inside the field's uiSchema. */
export const uiWishAt = (ui: JsonObject, name: string, usual: 'own' | 'options'): string => {
  const options = ui['ui:options'];
  const inOptions = isObject(options) && Object.hasOwn(options, name);
  if (Object.hasOwn(ui, `ui:${name}`)) return `/ui:${name}`;
  return inOptions || usual === 'options' ? `/ui:options/${name}` : `/ui:${name}`;
};

/** One object for all that is not there: what is read from the same form twice is then the same. */
const NOTHING: JsonObject = Object.freeze({});

/** A part of the uiSchema that is an object; nothing where it is absent or something else. */
export const uiPart = (ui: JsonObject, key: string): JsonObject => {
  const part = Object.hasOwn(ui, key) ? ui[key] : undefined;
  return isObject(part) ? part : NOTHING;
};
