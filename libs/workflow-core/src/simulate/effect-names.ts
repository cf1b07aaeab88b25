import type { CaseChange } from '../language/decision.js';

/** What a step set off, as journeys name it. */
export const effectNames = (change: CaseChange): readonly string[] => [
  ...change.effects.map((effect) => {
    switch (effect.kind) {
      case 'notify':
        return `notify:${effect.payload.template}`;
      case 'buildDocument':
        return `buildDocument:${effect.payload.form}`;
      case 'sendToCase':
        return `sendToCase:${effect.payload.event}`;
      case 'startCase':
        return `startCase:${effect.payload.workflow}`;
    }
  }),
  ...change.records.map(({ register, status }) => `writeRecord:${register}:${status}`),
];
