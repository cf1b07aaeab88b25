import { createHash } from 'node:crypto';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { refuseRoadmap } from '../refusals.js';

/** The largest plan of the documents takes a thirtieth of it. */
const MOST_BYTES = 2_000_000;

/** A plan as it is kept, with the print that tells two of them apart. The order of keys does not count. */
export const planText = (plan: RoadmapPlan): { readonly text: string; readonly sha256: string } => {
  const text = JSON.stringify(plan, sorted);
  if (Buffer.byteLength(text) > MOST_BYTES) throw refuseRoadmap.tooLarge();
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
};

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
