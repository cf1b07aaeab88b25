import { useEffect, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconEraser, IconFileTypePdf } from '@tabler/icons-react';
import type { JsonObject } from '@tandem/domain';
import { formNames } from '@tandem/forms-core';
import { dayOf } from '@tandem/ui';
import { usePort, useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import { factNamesOf, factsToCase } from './case-facts.js';
import type { Looker } from './hide-from-role.js';
import { judgeDraft } from './judge-draft.js';
import { openPdf } from './open-pdf.js';
import { PreviewControls } from './preview-controls.js';
import { keepPreview, recallPreview, type PreviewState } from './preview-state.js';
import { PreviewStage } from './preview-stage.js';
import { SaveSample } from './save-sample.js';
import { previewWords } from './words.js';
import classes from './preview.module.css';

const NO_ANSWERS: JsonObject = {};

/** The form as people will meet it: as whom, at which stage, with which answers, on what. */
export function PreviewTab() {
  const store = useStudioStore();
  const port = usePort();
  const actions = useStudioActions();
  const definition = useStudio((state) => state.definition);
  const tree = useStudio((state) => state.tree);
  const samples = useStudio((state) => state.document.value.samples) ?? [];
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const words = previewWords(language);
  const [state, setState] = useState<PreviewState>(() => recallPreview(store));
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => keepPreview(store, state), [store, state]);
  const change = (part: Partial<PreviewState>) => setState((before) => ({ ...before, ...part }));

  const today = dayOf(new Date().toISOString());
  const given = useMemo(
    () => factsToCase(state.facts, state.stage, today),
    [state.facts, state.stage, today],
  );
  const environment = useMemo(
    () => ({ today, language: state.language, case: given }),
    [today, state.language, given],
  );
  const judge = useMemo(() => judgeDraft(definition), [definition]);
  const factNames = useMemo(() => factNamesOf(definition), [definition]);
  const names = useMemo(() => formNames(definition, language), [definition, language]);
  const role: Looker = state.role ?? definition.meta.filledBy[0] ?? 'curator';
  const chosen = state.sample === undefined ? undefined : samples[state.sample];

  const pdf = () => {
    setFailed(false);
    const kind = chosen ? 'pdf-filled' : 'pdf-empty';
    openPdf(port.exportAs(kind, chosen ? { sample: chosen.title } : {})).catch(() => setFailed(true));
  };

  return (
    <div className={classes.tab}>
      <PreviewControls
        {...{ state, role, samples, factNames, language, words }}
        meta={definition.meta}
        titleOfFact={(name) => names.titleOf(`$case/${name}`)}
        onChange={change}
      />
      <div className={classes.controls}>
        <Button
          variant="default"
          disabled={readOnly}
          leftSection={<IconDeviceFloppy size={16} stroke={1.75} aria-hidden />}
          onClick={() => setSaving(true)}
        >
          {words.save}
        </Button>
        <Button
          variant="default"
          leftSection={<IconEraser size={16} stroke={1.75} aria-hidden />}
          onClick={() => change({ answers: undefined, sample: undefined })}
        >
          {words.clear}
        </Button>
        {state.device === 'paper' && (
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
            onClick={pdf}
          >
            {words.pdf}
          </Button>
        )}
        {failed && <span role="alert">{words.pdfFailed}</span>}
      </div>
      <PreviewStage
        {...{ definition, tree, state, role, environment, judge, language, words }}
        pickers={port.pickers}
        onAnswers={(answers) => change({ answers, sample: undefined })}
      />
      {saving && (
        <SaveSample
          answers={state.answers ?? NO_ANSWERS}
          errors={judge.verdict(state.answers ?? NO_ANSWERS, environment)?.errors ?? []}
          tree={tree}
          taken={samples.map((one) => one.title)}
          suggested={chosen?.title ?? ''}
          words={words}
          onSave={(sample) => {
            if (actions.do({ do: 'putSample', sample })) return;
            const kept = store.getState().document.value.samples ?? [];
            change({ sample: kept.findIndex((one) => one.title === sample.title) });
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
