import { checkForm, checkSamples, openDocument } from '@tandem/forms-core';
import type { CheckAnswer, CheckQuestion } from './check-messages.js';

/** The self-check away from the thread that draws: a form of 300 fields takes longer than a key press may. */
self.onmessage = ({ data: { id, text, today } }: MessageEvent<CheckQuestion>) => {
  const opened = openDocument(text);
  const answer: CheckAnswer = opened.ok
    ? {
        id,
        issues: checkForm(opened.document.value),
        samples: checkSamples(opened.document.value, today),
      }
    : {
        id,
        issues: [
          {
            severity: 'error',
            code: opened.refusal.code,
            path: opened.refusal.path,
            message: opened.refusal.message,
          },
        ],
        samples: [],
      };
  self.postMessage(answer);
};
