import { useState } from 'react';
import { Button, Select, Text } from '@mantine/core';
import { useStudio, useStudioActions } from '../../state/index.js';
import { useWords } from '../../words/index.js';
import { useExport } from '../use-export.js';
import { DialogFoot } from './dialog-foot.js';
import { StudioModal } from './studio-modal.js';

/** Which sample's answers stand in the printed form. */
export function ExportFilledDialog() {
  const samples = useStudio((state) => state.document.value.samples);
  const actions = useStudioActions();
  const words = useWords();
  const { exportAs, state } = useExport();
  const titles = [...new Set((samples ?? []).map(({ title }) => title))];
  const [sample, setSample] = useState(titles[0] ?? null);
  const take = async () => {
    if (sample !== null && (await exportAs('pdf-filled', { sample }))) actions.openDialog(undefined);
  };
  return (
    <StudioModal title={words.exportFilledTitle}>
      {titles.length === 0 ? (
        <Text c="dimmed">{words.exportFilledNone}</Text>
      ) : (
        <Select
          label={words.exportFilledSample}
          data={titles}
          value={sample}
          allowDeselect={false}
          searchable
          onChange={setSample}
        />
      )}
      {state === 'failed' && (
        <Text role="alert" c="red" mt="sm">
          {words.exportFailed}
        </Text>
      )}
      <DialogFoot>
        {/* A list that takes the focus opens, and would lie over the button. */}
        <Button
          data-autofocus
          disabled={sample === null}
          loading={state === 'wait'}
          onClick={() => void take()}
        >
          {words.exportTake}
        </Button>
      </DialogFoot>
    </StudioModal>
  );
}
