import { useCallback, useMemo } from 'react';
import type { Text } from '@tandem/domain';
import type { Operation } from '@tandem/forms-core';
import { useStudio, useStudioActions } from '../state/index.js';
import { collectTexts } from './collect-texts.js';
import { TranslateView, type Translated } from './translate-view.js';
import { translateWords } from './words.js';

/** The form in two languages, text beside text. */
export function TranslateTab() {
  const definition = useStudio((state) => state.definition);
  const tree = useStudio((state) => state.tree);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const { doAll } = useStudioActions();
  const rows = useMemo(() => collectTexts(definition, tree), [definition, tree]);
  const onTranslate = useCallback(
    (texts: readonly Translated[]) => void doAll(stepName(texts.length), texts.map(operationOf)),
    [doAll],
  );
  return <TranslateView rows={rows} words={translateWords(language)} {...{ readOnly, onTranslate }} />;
}

const operationOf = ({ row, text }: Translated): Operation =>
  row.part === 'meta'
    ? { do: 'setMeta', at: row.at, value: text === '' ? null : text }
    : { do: 'translate', part: row.part, at: row.at, text };

const stepName = (count: number): Text => ({
  ru: `Вставлен столбец переводов (${count})`,
  en: `A column of translations pasted (${count})`,
});
