import { Alert, Button, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../shared/pieces/file-drop.js';
import { sendForReading, type RoadmapSource } from '../api/begin.js';
import classes from './begin.module.css';

export interface BringDocumentProps {
  readonly unit: string;
  readonly onReading: (importId: string) => void;
}

/** A document that already exists: a file, or a table copied from one. What is pasted keeps its merged cells as HTML. */
export function BringDocument({ unit, onReading }: BringDocumentProps) {
  const { t } = useTranslation();
  const [name, setName] = useState<string>();
  const [text, setText] = useState('');
  const send = useMutation({
    mutationFn: (source: RoadmapSource) => sendForReading(unit, source),
    onSuccess: ({ id }) => onReading(id),
  });
  return (
    <>
      <FileDrop
        busy={send.isPending && name !== undefined}
        name={name}
        accept=".docx,.xlsx,.csv,.tsv"
        kinds={t('roadmaps.begin.kinds')}
        onFile={(file) => {
          setName(file.name);
          send.mutate({ kind: 'file', file });
        }}
      />
      <p className={classes.or}>{t('roadmaps.begin.or')}</p>
      <Textarea
        label={t('roadmaps.begin.paste')}
        description={t('roadmaps.begin.pasteHint')}
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const html = event.clipboardData.getData('text/html');
          if (!/<table/i.test(html)) return;
          event.preventDefault();
          send.mutate({ kind: 'text', text: html });
        }}
      />
      {send.error && (
        <Alert color="red" variant="light" role="alert">
          {send.error.message}
        </Alert>
      )}
      <Group>
        <Button
          disabled={text.trim() === ''}
          loading={send.isPending && name === undefined}
          onClick={() => send.mutate({ kind: 'text', text })}
        >
          {t('roadmaps.begin.read')}
        </Button>
      </Group>
    </>
  );
}
