import type { JsonObject } from '@tandem/domain';
import type { DraftPort } from '@tandem/forms-renderer';

const keyOf = (person: string, survey: string) => `tandem.survey.${person}.${survey}`;

/**
 * What somebody has begun to answer, kept on his own device until it is sent: no draft of it ever stands on the server,
 * where it would stand beside his name. A device that keeps nothing (a private window) only forgets it at a reload.
 */
export const deviceDraft = (person: string, survey: string): DraftPort => {
  const key = keyOf(person, survey);
  return {
    load: async () => {
      const data = read(key);
      return data ? { data, revision: 1 } : null;
    },
    save: async (data) => {
      try {
        localStorage.setItem(key, JSON.stringify(data));
      } catch {
        // Full, or forbidden: the answers stay on the screen.
      }
      return { kind: 'saved', revision: 1, at: new Date().toISOString() };
    },
  };
};

/** Sent or declined: nothing of it stays on the device. */
export const forgetDraft = (person: string, survey: string): void => {
  try {
    localStorage.removeItem(keyOf(person, survey));
  } catch {
    // Nothing was kept where nothing may be.
  }
};

export const hasDraft = (person: string, survey: string): boolean =>
  Object.keys(read(keyOf(person, survey)) ?? {}).length > 0;

const read = (key: string): JsonObject | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as JsonObject) : null;
  } catch {
    return null;
  }
};
