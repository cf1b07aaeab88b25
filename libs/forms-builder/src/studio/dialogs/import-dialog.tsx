import { useRef, useState } from 'react';
import { Button, FileButton, Group, Loader, Text } from '@mantine/core';
import type { ImportedForm } from '@tandem/contracts';
import { say } from '@tandem/domain';
import { usePort, useStudio, useStudioActions } from '../../state/index.js';
import { useWords, wordsOf } from '../../words/index.js';
import { DialogFoot } from './dialog-foot.js';
import { StudioModal } from './studio-modal.js';

type Reading =
  | { readonly kind: 'ask' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'read'; readonly file: string; readonly form: ImportedForm };

const KINDS = '.json,.xlsx,.xls,.csv,.docx';

/** A form from a file: first what was understood and what was not, then the draft gives way to it. */
export function ImportDialog() {
  const port = usePort();
  const actions = useStudioActions();
  const language = useStudio((state) => state.language);
  const words = useWords();
  const [reading, setReading] = useState<Reading>({ kind: 'ask' });
  const reset = useRef<() => void>(null);
  const read = async (file: File | null) => {
    if (!file) return;
    setReading({ kind: 'wait' });
    try {
      const form = await port.importFile(file);
      setReading(
        'refused' in form
          ? { kind: 'refused', message: say(form.refused, language) }
          : { kind: 'read', file: file.name, form },
      );
    } catch {
      setReading({ kind: 'refused', message: words.importFailed });
    }
    reset.current?.();
  };
  const take = () => {
    if (reading.kind !== 'read') return;
    const { file, form } = reading;
    const name = { ru: wordsOf('ru').importStep(file), en: wordsOf('en').importStep(file) };
    const refused = actions.do({ do: 'replaceAll', text: form.text, name }, { quiet: true });
    if (refused) setReading({ kind: 'refused', message: say(refused.message, language) });
    else actions.openDialog(undefined);
  };
  return (
    <StudioModal title={words.importTitle} size="lg">
      <Text mb="sm">{words.importText}</Text>
      <Group>
        <FileButton accept={KINDS} resetRef={reset} onChange={(file) => void read(file)}>
          {(props) => (
            <Button variant="default" data-autofocus {...props}>
              {words.importPick}
            </Button>
          )}
        </FileButton>
        {reading.kind === 'wait' && (
          <span role="status">
            <Loader size="xs" /> {words.importReading}
          </span>
        )}
      </Group>
      {reading.kind === 'refused' && (
        <Text role="alert" c="red" mt="sm">
          {reading.message}
        </Text>
      )}
      {reading.kind === 'read' && <Understood form={reading.form} />}
      <DialogFoot>
        <Button disabled={reading.kind !== 'read'} onClick={take}>
          {words.importTake}
        </Button>
      </DialogFoot>
    </StudioModal>
  );
}

function Understood({ form }: { readonly form: ImportedForm }) {
  const language = useStudio((state) => state.language);
  const words = useWords();
  return (
    <>
      <Text fw={600} mt="md">
        {form.title}
      </Text>
      <Text mt="sm" fw={550}>
        {words.importUnderstood(form.understood.length)}
      </Text>
      <ul>
        {form.understood.map(({ where, what }, index) => (
          <li key={index}>
            {where}: {say(what, language)}
          </li>
        ))}
      </ul>
      {form.notUnderstood.length > 0 && (
        <>
          <Text fw={550}>{words.importNotUnderstood(form.notUnderstood.length)}</Text>
          <ul>
            {form.notUnderstood.map(({ where, text, why }, index) => (
              <li key={index}>
                {where}: «{text}». {say(why, language)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
