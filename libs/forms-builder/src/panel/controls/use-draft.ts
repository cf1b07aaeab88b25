import { useState } from 'react';

/** What is typed stays here until it is committed; when the form says otherwise meanwhile, the form is right. */
export const useDraft = <Value>(written: Value): [Value, (value: Value) => void] => {
  const [draft, setDraft] = useState(written);
  const [known, setKnown] = useState(written);
  if (known !== written) {
    setKnown(written);
    setDraft(written);
    return [written, setDraft];
  }
  return [draft, setDraft];
};
