import type { Json, JsonObject } from '@tandem/domain';
import type { Journey } from './journey.js';

/** A UUID for a label: the same in every run, told apart by a plain hash. */
export const idOf = (label: string): string => {
  const hex = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((seed) => hash(label, seed)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const hash = (text: string, seed: number): string => {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
};

/** Every label that a journey uses for a person. */
export const labelsOf = (journey: Journey): ReadonlySet<string> => {
  const labels = new Set(Object.values(journey.participants ?? {}).flat());
  if (journey.open?.person) labels.add(journey.open.person);
  for (const step of journey.steps) {
    if ('person' in step && step.person) labels.add(step.person);
    if ('onBehalfOf' in step && step.onBehalfOf) labels.add(step.onBehalfOf);
  }
  for (const label of Object.keys(journey.units ?? {})) labels.add(label);
  return labels;
};

/** Answers with the labels of persons put for their ids, wherever they stand. */
export const withIds = (json: JsonObject, labels: ReadonlySet<string>): JsonObject => {
  const replace = (value: Json): Json => {
    if (typeof value === 'string') return labels.has(value) ? idOf(value) : value;
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(replace);
    return Object.fromEntries(
      Object.entries(value as JsonObject).map(([key, inner]) => [key, replace(inner)]),
    );
  };
  return replace(json) as JsonObject;
};
