import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { usePort, useStudio } from '../../state/index.js';
import { useWords } from '../../words/index.js';
import { DialogFoot } from './dialog-foot.js';
import { StudioModal } from './studio-modal.js';

type Dropping = 'ask' | 'wait' | 'failed';

/** The draft goes for good: what is lost and what stays is said before. */
export function DropDialog() {
  const port = usePort();
  const published = useStudio((state) => state.info.basedOn?.version);
  const words = useWords();
  const [dropping, setDropping] = useState<Dropping>('ask');
  const drop = () => {
    setDropping('wait');
    port.dropDraft().catch(() => setDropping('failed'));
  };
  return (
    <StudioModal title={words.dropTitle}>
      <Text>{published === undefined ? words.dropFirstText : words.dropText(published)}</Text>
      {dropping === 'failed' && (
        <Text role="alert" c="red" mt="sm">
          {words.dropFailed}
        </Text>
      )}
      <DialogFoot>
        <Button color="red" loading={dropping === 'wait'} onClick={drop}>
          {words.drop}
        </Button>
      </DialogFoot>
    </StudioModal>
  );
}
